// The two reference models of this folder in plain C++: std::priority_queue, std::log, the same generator and the same
// rules, so that both programs do the same work an event. Usage: reference <make-to-stock|conwip> <events>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <queue>
#include <vector>

// J. Baagoe's recurrence, as in seedrandom's alea, centred in (0, 1).
class Stream {
 public:
  explicit Stream(double salt) : s0_(0.25 + salt), s1_(0.5 + salt), s2_(0.125 + salt) {
    for (int i = 0; i < 100; i++) (*this)();
  }
  double operator()() {
    const double t = 2091639 * s0_ + carry_ * 0x1p-32;
    s0_ = s1_;
    s1_ = s2_;
    const int32_t whole = static_cast<int32_t>(t);
    carry_ = whole;
    s2_ = t - whole;
    return s2_ + 0x1p-33;
  }

 private:
  double s0_, s1_, s2_;
  double carry_ = 1;
};

struct Event {
  double time;
  uint64_t rank;
  int32_t kind, subject, detail;
};

struct Later {
  bool operator()(const Event& a, const Event& b) const {
    return a.time > b.time || (a.time == b.time && a.rank > b.rank);
  }
};

class EventCalendar {
 public:
  explicit EventCalendar(std::vector<uint64_t> class_of_kind) : class_of_kind_(std::move(class_of_kind)) {}
  void schedule(double time, int32_t kind, int32_t subject, int32_t detail) {
    events_.push({time, class_of_kind_[kind] << 47 | serial_++, kind, subject, detail});
  }
  bool empty() const { return events_.empty(); }
  const Event& first() const { return events_.top(); }
  void pop() { events_.pop(); }

 private:
  std::vector<uint64_t> class_of_kind_;
  std::priority_queue<Event, std::vector<Event>, Later> events_;
  uint64_t serial_ = 0;
};

template <typename Sim>
long run(EventCalendar& calendar, void (*const handlers[])(Sim&, int32_t, int32_t), Sim& sim, double horizon) {
  long events = 0;
  while (!calendar.empty() && calendar.first().time <= horizon) {
    const Event event = calendar.first();
    calendar.pop();
    sim.now = event.time;
    handlers[event.kind](sim, event.subject, event.detail);
    events++;
  }
  return events;
}

namespace make_to_stock {

constexpr int kBaseStock = 10;
constexpr double kMeanBetweenArrivals = 1 / 0.9;
constexpr double kMeanProduction = 1;
enum Kind { kArrival, kProduced };

struct Sim {
  double now = 0;
  EventCalendar calendar{{6, 1}};
  Stream arrivals{0.01}, productions{0.02};
  int net_stock = kBaseStock;
  double last_change = 0, on_hand_integral = 0, backlog_integral = 0;
  long demands = 0, served_at_once = 0;
};

void observe(Sim& sim) {
  const double elapsed = sim.now - sim.last_change;
  if (sim.net_stock > 0) {
    sim.on_hand_integral += sim.net_stock * elapsed;
  } else {
    sim.backlog_integral -= sim.net_stock * elapsed;
  }
  sim.last_change = sim.now;
}

void schedule_produced(Sim& sim) {
  sim.calendar.schedule(sim.now - kMeanProduction * std::log(sim.productions()), kProduced, 0, 0);
}

void arrival(Sim& sim, int32_t, int32_t) {
  observe(sim);
  sim.demands++;
  if (sim.net_stock > 0) sim.served_at_once++;
  sim.net_stock--;
  sim.calendar.schedule(sim.now - kMeanBetweenArrivals * std::log(sim.arrivals()), kArrival, 0, 0);
  if (sim.net_stock == kBaseStock - 1) schedule_produced(sim);
}

void produced(Sim& sim, int32_t, int32_t) {
  observe(sim);
  sim.net_stock++;
  if (sim.net_stock < kBaseStock) schedule_produced(sim);
}

long simulate(long events, std::vector<double>& statistics) {
  static constexpr void (*handlers[])(Sim&, int32_t, int32_t) = {arrival, produced};
  Sim sim;
  sim.calendar.schedule(0, kArrival, 0, 0);
  const double horizon = events / 2.0 * kMeanBetweenArrivals;
  const long dispatched = run(sim.calendar, handlers, sim, horizon);
  sim.now = horizon;
  observe(sim);
  statistics = {sim.on_hand_integral / horizon, sim.backlog_integral / horizon,
                static_cast<double>(sim.served_at_once) / sim.demands};
  return dispatched;
}

}  // namespace make_to_stock

namespace conwip {

constexpr int kStations = 3;
constexpr int kCards = 8;

struct Sim {
  double now = 0;
  EventCalendar calendar{{1}};
  Stream times[kStations] = {Stream(0.01), Stream(0.02), Stream(0.03)};
  int queue[kStations * kCards] = {}, head[kStations] = {}, length[kStations] = {};
  double release_time[kCards] = {};
  long finished = 0;
  double cycle_time_sum = 0;
};

void start_operation(Sim& sim, int station) {
  sim.calendar.schedule(sim.now - std::log(sim.times[station]()), 0, station, 0);
}

void join(Sim& sim, int station, int card) {
  const int length = sim.length[station];
  sim.queue[station * kCards + (sim.head[station] + length) % kCards] = card;
  sim.length[station] = length + 1;
  if (length == 0) start_operation(sim, station);
}

void release(Sim& sim, int card) {
  sim.release_time[card] = sim.now;
  join(sim, 0, card);
}

void operation_done(Sim& sim, int32_t station, int32_t) {
  const int head = sim.head[station];
  const int card = sim.queue[station * kCards + head];
  sim.head[station] = (head + 1) % kCards;
  sim.length[station]--;
  if (sim.length[station] > 0) start_operation(sim, station);
  if (station < kStations - 1) {
    join(sim, station + 1, card);
  } else {
    sim.finished++;
    sim.cycle_time_sum += sim.now - sim.release_time[card];
    release(sim, card);
  }
}

long simulate(long events, std::vector<double>& statistics) {
  static constexpr void (*handlers[])(Sim&, int32_t, int32_t) = {operation_done};
  Sim sim;
  for (int card = 0; card < kCards; card++) release(sim, card);
  const double horizon = events / kStations / 0.8;
  const long dispatched = run(sim.calendar, handlers, sim, horizon);
  statistics = {sim.finished / horizon, sim.cycle_time_sum / sim.finished};
  return dispatched;
}

}  // namespace conwip

// Prints the number of events, the seconds they took, and the statistics.
int main(int count, char** arguments) {
  if (count != 3) return 1;
  const bool is_conwip = std::strcmp(arguments[1], "conwip") == 0;
  const long wanted = std::atol(arguments[2]);
  std::vector<double> statistics;
  const auto start = std::chrono::steady_clock::now();
  const long events = is_conwip ? conwip::simulate(wanted, statistics) : make_to_stock::simulate(wanted, statistics);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("%ld %.9f", events, seconds);
  for (const double value : statistics) std::printf(" %.9f", value);
  std::printf("\n");
}
