/* Loaded before libc: kills the process before its n-th call that changes a file, counted from arm(n) on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/types.h>
#include <unistd.h>

static volatile long left = -1, seen = 0;

void arm(long n) { seen = 0; left = n; }
long calls(void) { return seen; }

static void point(void) {
    if (left < 0) return;
    if (__sync_add_and_fetch(&seen, 1) == left) kill(getpid(), SIGKILL);
}

#define WRAP(type, name, parameters, arguments)                       \
    type name parameters {                                            \
        static type(*real) parameters;                                \
        if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name); \
        point();                                                      \
        return real arguments;                                        \
    }

WRAP(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size))
WRAP(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
WRAP(ssize_t, pwrite64, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
WRAP(int, fsync, (int fd), (fd))
WRAP(int, fdatasync, (int fd), (fd))
WRAP(int, ftruncate, (int fd, off_t size), (fd, size))
WRAP(int, ftruncate64, (int fd, off_t size), (fd, size))
WRAP(int, rename, (const char *from, const char *to), (from, to))
WRAP(int, unlink, (const char *path), (path))
