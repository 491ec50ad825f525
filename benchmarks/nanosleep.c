/* The beat as plain C has it: clock_nanosleep on absolute deadlines. Prints "lag_ns..." a line each, then
 * "end drift_ns cpu_ns". Arguments: interval_ns, count. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>

static long long read_ns(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    long long interval = atoll(argv[1]);
    int count = atoi(argv[2]);
    long long *lags = malloc(count * sizeof *lags);
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
    long long cpu = read_ns(CLOCK_PROCESS_CPUTIME_ID);
    long long start = read_ns(CLOCK_MONOTONIC);
    for (int k = 0; k < count; k++) {
        long long due = start + (k + 1) * interval;
        struct timespec until = {due / 1000000000LL, due % 1000000000LL};
        while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL))
            ;
        lags[k] = read_ns(CLOCK_MONOTONIC) - due;
    }
    cpu = read_ns(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    for (int k = 0; k < count; k++)
        printf("%lld\n", lags[k]);
    printf("end %lld %lld\n", lags[count - 1], cpu);
    return 0;
}
