// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cuaderno::anonymizing {

namespace {

// Classes larger than so many times k are not taken apart: they lend some of their rows.
constexpr std::size_t largeClass = 3;
// How many classes are compared when neighbours are looked for.
constexpr std::size_t neighbourSample = 600;

// Takes a class and some neighbours apart and builds them anew, by the nearest row from random
// beginnings; keeps what came of it where that loses no more than before. (Large neighbourhood
// search; Shaw 1998.)
class Rebuilder
{
public:
    Rebuilder(const SearchProblem& problem, Partition& partition, SeededRandom& random)
        : m_problem(problem), m_partition(partition), m_random(random)
    {
        m_classOf.resize(problem.rows);
        for (std::uint32_t c = 0; c < partition.classes.size(); ++c)
            for (const std::uint32_t row : partition.classes[c].members) {
                m_classOf[row] = c;
                m_rows.push_back(row);
            }
    }

    // One step; how much loss it took away (less than 0: it was let in although it adds some).
    double step(double heat);

private:
    // A class that is being built: what stays of a large one, or nothing yet.
    struct Part
    {
        SearchClass made;
        std::size_t source = SIZE_MAX; // the class it is the rest of
    };

    std::uint32_t pickRow();
    void chooseNeighbours(std::uint32_t first);
    void takeApart();
    bool rebuild();
    bool growPart(std::vector<std::uint32_t>& pool);
    bool giveAway(std::vector<std::uint32_t>& pool);
    void trade();
    bool moveOne(std::size_t from, std::size_t place);
    void putBack();

    double unit() { return m_random.unit(); }

    const SearchProblem& m_problem;
    Partition& m_partition;
    SeededRandom& m_random;
    std::vector<std::uint32_t> m_rows; // those in a class
    std::vector<std::uint32_t> m_classOf;
    std::vector<std::uint32_t> m_chosen;
    std::vector<std::uint32_t> m_free;
    std::vector<Part> m_parts;
    std::vector<std::pair<double, std::uint32_t>> m_near;
};

std::uint32_t Rebuilder::pickRow()
{
    // Of three, the one that loses most: the work goes where the loss is.
    std::uint32_t best = m_rows.front();
    double most = -1;
    for (int i = 0; i < 3; ++i) {
        const std::uint32_t row = m_rows[m_random.below(m_rows.size())];
        const double loss = m_partition.classes[m_classOf[row]].box.loss;
        if (loss > most) {
            most = loss;
            best = row;
        }
    }
    return best;
}

void Rebuilder::chooseNeighbours(std::uint32_t first)
{
    const std::uint32_t home = m_classOf[first];
    const auto& classes = m_partition.classes;
    const std::size_t count = classes.size();
    const bool byRow = m_random.below(2) == 0;
    Box own;
    if (byRow)
        own = Box::of(m_problem, std::span(&first, 1));
    else
        own = classes[home].box;
    m_near.clear();
    const std::size_t looked = std::min(count, neighbourSample);
    const std::size_t from = looked < count ? m_random.below(count) : 0;
    for (std::size_t i = 0; i < looked; ++i) {
        const auto at = static_cast<std::uint32_t>((from + i) % count);
        if (at == home)
            continue;
        const double joined = joinedLoss(m_problem, classes[at].box, own, forbidden);
        const double extra = byRow ? joined : joined - classes[at].box.loss;
        m_near.emplace_back(extra * (0.7 + 0.6 * unit()), at);
    }
    const std::size_t wanted = std::min<std::size_t>(m_near.size(), 1 + m_random.below(4));
    std::partial_sort(m_near.begin(), m_near.begin() + static_cast<std::ptrdiff_t>(wanted),
                      m_near.end());
    m_chosen.assign(1, home);
    for (std::size_t i = 0; i < wanted; ++i)
        m_chosen.push_back(m_near[i].second);
}

void Rebuilder::takeApart()
{
    m_free.clear();
    m_parts.clear();
    const std::size_t k = m_problem.k;
    for (const std::uint32_t at : m_chosen) {
        const SearchClass& old = m_partition.classes[at];
        if (old.members.size() <= largeClass * k) {
            m_free.insert(m_free.end(), old.members.begin(), old.members.end());
            continue;
        }
        // Lends up to k rows: those nearest to the first class.
        const Box& home = m_partition.classes[m_chosen.front()].box;
        std::vector<std::pair<double, std::uint32_t>> order;
        order.reserve(old.members.size());
        for (const std::uint32_t row : old.members)
            order.emplace_back(joinedLoss(m_problem, home, row, forbidden) + 1e-6 * unit(), row);
        std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(k),
                         order.end());
        Part rest;
        for (std::size_t i = k; i < order.size(); ++i)
            rest.made.members.push_back(order[i].second);
        if (!m_problem.isDiverse(rest.made.members)) {
            rest.made.members = old.members;
        } else {
            for (std::size_t i = 0; i < k; ++i)
                m_free.push_back(order[i].second);
        }
        rest.made.box = Box::of(m_problem, rest.made.members);
        rest.source = at;
        m_parts.push_back(std::move(rest));
    }
}

bool Rebuilder::growPart(std::vector<std::uint32_t>& pool)
{
    std::swap(pool[m_random.below(pool.size())], pool.back());
    Part part;
    part.made.members.push_back(pool.back());
    pool.pop_back();
    part.made.box = Box::of(m_problem, part.made.members);
    while (!m_problem.isClass(part.made.members)) {
        if (pool.empty())
            return false;
        std::size_t best = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < pool.size(); ++i) {
            const double loss = joinedLoss(m_problem, part.made.box, pool[i], least);
            if (loss < least) {
                least = loss;
                best = i;
            }
        }
        part.made.members.push_back(pool[best]);
        part.made.box.add(m_problem, pool[best]);
        pool[best] = pool.back();
        pool.pop_back();
    }
    m_parts.push_back(std::move(part));
    return true;
}

bool Rebuilder::giveAway(std::vector<std::uint32_t>& pool)
{
    for (const std::uint32_t row : pool) {
        Part* best = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (Part& part : m_parts) {
            const auto size = static_cast<double>(part.made.members.size());
            const double cost = (size + 1) * joinedLoss(m_problem, part.made.box, row, forbidden)
                                - part.made.cost();
            if (cost < least) {
                least = cost;
                best = &part;
            }
        }
        if (best == nullptr)
            return false;
        best->made.members.push_back(row);
        best->made.box.add(m_problem, row);
    }
    pool.clear();
    return true;
}

bool Rebuilder::rebuild()
{
    std::vector<std::uint32_t> pool = m_free;
    while (pool.size() >= m_problem.k) {
        if (!m_parts.empty() && pool.size() < 2 * m_problem.k && m_random.below(8) == 0)
            break;
        if (!growPart(pool))
            return false;
    }
    return giveAway(pool);
}

// Moves the row at a place of a part to where it costs least, if that pays.
bool Rebuilder::moveOne(std::size_t from, std::size_t place)
{
    SearchClass& source = m_parts[from].made;
    const std::uint32_t row = source.members[place];
    std::vector<std::uint32_t> without = source.members;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(place));
    if (!m_problem.isClass(without))
        return false;
    const Box smaller = Box::of(m_problem, without);
    const double saved = source.cost() - static_cast<double>(without.size()) * smaller.loss;
    for (std::size_t to = 0; to < m_parts.size(); ++to) {
        if (to == from)
            continue;
        SearchClass& target = m_parts[to].made;
        const auto size = static_cast<double>(target.members.size());
        const double cost =
            (size + 1) * joinedLoss(m_problem, target.box, row, forbidden) - target.cost();
        if (cost < saved - 1e-9) {
            target.members.push_back(row);
            target.box.add(m_problem, row);
            source.members = std::move(without);
            source.box = smaller;
            return true;
        }
    }
    return false;
}

void Rebuilder::trade()
{
    for (std::size_t from = 0; from < m_parts.size(); ++from) {
        if (m_parts[from].made.members.size() > largeClass * m_problem.k)
            continue;
        for (std::size_t place = 0; place < m_parts[from].made.members.size();)
            if (!moveOne(from, place))
                ++place;
    }
}

void Rebuilder::putBack()
{
    auto& classes = m_partition.classes;
    std::vector<std::uint32_t> homes = m_chosen;
    for (Part& part : m_parts) {
        std::uint32_t home = 0;
        if (homes.empty()) {
            home = static_cast<std::uint32_t>(classes.size());
            classes.emplace_back();
        } else {
            home = homes.back();
            homes.pop_back();
        }
        for (const std::uint32_t row : part.made.members)
            m_classOf[row] = home;
        classes[home] = std::move(part.made);
    }
    // Fewer than before: the last ones take the empty places.
    std::sort(homes.rbegin(), homes.rend());
    for (const std::uint32_t hole : homes) {
        if (hole + 1U != classes.size()) {
            classes[hole] = std::move(classes.back());
            for (const std::uint32_t row : classes[hole].members)
                m_classOf[row] = hole;
        }
        classes.pop_back();
    }
}

double Rebuilder::step(double heat)
{
    if (m_partition.classes.size() < 2)
        return 0;
    chooseNeighbours(pickRow());
    double before = 0;
    for (const std::uint32_t at : m_chosen)
        before += m_partition.classes[at].cost();
    if (before <= 0)
        return 0;
    takeApart();
    if (!rebuild())
        return 0;
    trade();
    double after = 0;
    for (const Part& part : m_parts)
        after += part.made.cost();
    const double gain = before - after;
    if (gain < 0 && (heat <= 0 || unit() >= std::exp(gain / heat)))
        return 0;
    putBack();
    return gain;
}

double totalCost(const Partition& partition)
{
    double sum = 0;
    for (const SearchClass& each : partition.classes)
        sum += each.cost();
    return sum;
}

constexpr std::size_t manyRows = 5000;

// More rows, more steps; in many each one takes longer, so that there are fewer.
std::size_t stepsFor(std::size_t rows)
{
    constexpr std::size_t few = 4'000;
    constexpr std::size_t most = 80'000;
    constexpr std::size_t inManyRows = 50'000;
    return rows > manyRows ? inManyRows : std::min(most, few + 160 * rows);
}

// In few rows a step for the worse now and then leads out of dead ends (simulated annealing); in
// many there is no time to wander. The cost of one cell.
double firstHeat(const SearchProblem& problem)
{
    return problem.rows > manyRows
               ? 0
               : problem.fullLoss() / static_cast<double>(problem.columns.size());
}

} // namespace

bool improve(const SearchProblem& problem, Partition& partition, SeededRandom& random,
             const SearchLimits& limits)
{
    constexpr std::size_t between = 64; // steps from one look around to the next
    const auto started = std::chrono::steady_clock::now();
    const std::size_t steps = stepsFor(problem.rows);
    const double heat = firstHeat(problem);
    Rebuilder rebuilder(problem, partition, random);
    Partition best = partition;
    double least = totalCost(partition);
    double cost = least;
    double done = 0;
    while (done < 1) {
        const double left = 1 - done;
        for (std::size_t i = 0; i < between; ++i)
            cost -= rebuilder.step(heat * left * left);
        if (heat > 0 && cost < least - 1e-9) {
            least = cost;
            best = partition;
        }
        done += static_cast<double>(between) / static_cast<double>(steps);
        if (limits.time.count() > 0) {
            const std::chrono::duration<double, std::milli> spent =
                std::chrono::steady_clock::now() - started;
            done = std::max(done, spent / limits.time);
        }
        if (limits.progress && !limits.progress(std::min(done, 1.0)))
            return false;
    }
    if (heat > 0 && least < totalCost(partition))
        partition = std::move(best);
    return true;
}

} // namespace cuaderno::anonymizing
