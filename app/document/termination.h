// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that unsaved work is kept before the program ends. A second one ends
// it at once. One object at a time.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace mailbilan {

class Termination : public QObject {
    Q_OBJECT
public:
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

signals:
    void asked();

private:
    QSocketNotifier* notifier_ = nullptr;
};

} // namespace mailbilan
