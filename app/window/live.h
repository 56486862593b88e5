// Keeps the results in step with the document: computed at most once per frame while a slider moves.
#pragma once

#include "document/document.h"
#include "model/analysis/assessment.h"

#include <QTimer>

#include <memory>

namespace mailbilan {

class Live : public QObject {
    Q_OBJECT
public:
    static constexpr int frameMs = 16;

    // `today` (ISO) is the day from which the age of sources is counted.
    Live(Document& document, std::string today, QObject* parent = nullptr);

    // The results of the document as it was when they were last computed; null before the first.
    std::shared_ptr<const Assessment> assessment() const { return assessment_; }
    const std::string& today() const { return today_; }
    // Computes at once what is waiting.
    void flush();

signals:
    void assessed();

private:
    void compute();

    Document& document_;
    std::string today_;
    std::shared_ptr<const Assessment> assessment_;
    QTimer frame_;
};

} // namespace mailbilan
