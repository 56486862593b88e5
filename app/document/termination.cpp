#include "document/termination.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace mailbilan {
namespace {

constexpr std::array signalNumbers{SIGTERM, SIGINT, SIGHUP};

// A signal handler may do little more than write into a pipe (signal-safety(7)).
std::array<int, 2> wakeUp{-1, -1};

void onSignal(int) {
    const int number = errno;
    static_cast<void>(::write(wakeUp[1], "", 1) == 1);
    errno = number;
}

void handle(void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    for (const int number : signalNumbers)
        ::sigaction(number, &action, nullptr);
}

} // namespace

Termination::Termination(QObject* parent) : QObject(parent) {
    if (::pipe2(wakeUp.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // without it, signals end the program as they always did
    notifier_ = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, this);
    connect(notifier_, &QSocketNotifier::activated, this, [this] {
        notifier_->setEnabled(false);
        emit asked();
    });
    handle(onSignal);
}

Termination::~Termination() {
    if (!notifier_)
        return;
    handle(SIG_DFL);
    delete notifier_;
    for (int& end : wakeUp)
        ::close(std::exchange(end, -1));
}

} // namespace mailbilan
