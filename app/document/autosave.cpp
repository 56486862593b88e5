#include "document/autosave.h"

namespace mailbilan {

Autosave::Autosave(Document& document, const QString& stateFolder, std::chrono::milliseconds every)
    : document_(document), copy_(stateFolder), every_(every) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Autosave::keep);
    connect(&document, &Document::changed, this, &Autosave::schedule);
    connect(&document, &Document::fileChanged, this, &Autosave::followFile);
}

// From the first change on, not from the last: who never pauses is kept as well.
void Autosave::schedule() {
    if (!timer_.isActive())
        timer_.start(every_);
}

void Autosave::followFile() {
    if (document_.isModified())
        schedule();
    else
        forget();
}

bool Autosave::keep() {
    timer_.stop();
    if (!document_.isModified())
        return true;
    FileError error;
    if (copy_.write(document_, error))
        return true;
    timer_.start(std::min<std::chrono::milliseconds>(every_, afterFailure));
    emit failed(error);
    return false;
}

void Autosave::forget() {
    timer_.stop();
    copy_.remove();
}

} // namespace mailbilan
