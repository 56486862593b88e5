// Another process that has a dossier open (tests/faults/edit_and_wait.cpp), to be killed or asked to end.
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

namespace mailbilan {

class OtherWindow {
public:
    // isOpen() is false where the other process could not open the file.
    OtherWindow(const QString& file, const QString& stateFolder) {
        process_.start(QFileInfo(QStringLiteral(MAILBILAN_BINARY)).dir().filePath("edit_and_wait"),
                       {file, stateFolder});
        open_ = process_.waitForReadyRead(20'000) && process_.readLine() == "ready\n";
    }
    ~OtherWindow() {
        if (process_.state() != QProcess::NotRunning)
            crash();
    }
    bool isOpen() const { return open_; }
    qint64 pid() const { return process_.processId(); }
    void crash() { end(SIGKILL); }
    int askToEnd(int signal = SIGTERM) { return end(signal); }

private:
    int end(int signal) {
        ::kill(static_cast<pid_t>(pid()), signal);
        process_.waitForFinished(20'000);
        return process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1;
    }
    QProcess process_;
    bool open_ = false;
};

} // namespace mailbilan
