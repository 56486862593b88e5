// Notices what other programs do to the document's file: change it in place, put another in its place, rename or
// delete it. A file that was only touched is no news.
#pragma once

#include "document/document.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>
#include <optional>

namespace mailbilan {

class FileWatch : public QObject {
    Q_OBJECT
public:
    // The system's own notices come at once; file systems without them are looked at every so often.
    static constexpr std::chrono::seconds interval{20};
    static constexpr std::chrono::milliseconds settling{150}; // several notices of one change

    explicit FileWatch(const Document& document, std::chrono::milliseconds every = interval);

    void look(); // now: the window came back into focus

signals:
    // Once for each state that is found.
    void changedOutside();
    void gone();

private:
    struct Stamp { // what a change cannot leave as it was
        bool exists = false;
        qint64 size = 0;
        QDateTime modified;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    Stamp stamp() const;
    void follow(); // the document's file is another, or holds something else
    void watch();

    const Document& document_;
    QFileSystemWatcher watcher_;
    QTimer soon_, often_;
    QString path_;
    std::optional<Stamp> seen_;
    std::string reported_; // hash of the state that was reported last; empty: none
};

} // namespace mailbilan
