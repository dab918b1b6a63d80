using Collections.Domain.Holds;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Clocks;

/// <summary>
/// Holds that begin, meet and end at random, and holidays that are declared late and taken back, while cases wait for dates, days,
/// hours and business days, and nights are broken off: each timer fires on the date on which it has to, once, and no message leaves
/// under a hold.
/// </summary>
internal sealed class HoldTrials(Tally tally)
{
    private const int Accounts = 12;
    private const int Nights = 32;
    private const int SubjectsPerPart = 4;
    private const int MostTrials = 5;
    private const int HolidayWithin = 12;
    private static readonly DateOnly First = new(2026, 9, 1);
    private HoldCalendar? before;
    private int declared, takenBack;

    /// <summary>Works so many months, each of its own seed.</summary>
    public async Task Run(int trials, int seed, CancellationToken cancellation)
    {
        for (var trial = 0; trial < trials; trial++)
        {
            cancellation.ThrowIfCancellationRequested();
            tally.Tried();
            if (await Wrong(seed + trial, HoldBug.None).ConfigureAwait(false) is { } wrong) tally.Bad($"holds, seed {seed + trial}: {wrong}\nrepeat: clocks --seed {seed + trial}");
        }
        tally.AtLeast("holidays declared late", trials, declared);
        tally.Figure("holidays taken back", takenBack);
    }

    /// <summary>Plants each bug and tells whether it was noticed.</summary>
    public async Task Plant(int seed)
    {
        tally.Planted("a timer fires under a hold", await Wrong(seed, new HoldBug { Store = store => new HeedlessStore(store) }).ConfigureAwait(false) is not null);
        tally.Planted("a timer is not moved after a hold", await Wrong(seed, new HoldBug { Store = store => new UnmovedTimers(store) }).ConfigureAwait(false) is not null);
        tally.Planted("a timer is moved twice", await Wrong(seed, new HoldBug { Store = store => new MovedTwice(store) }).ConfigureAwait(false) is not null);
        tally.Planted("a holiday that is declared late moves nothing", await Wrong(seed, new HoldBug { Holidays = LateHolidays.Stay }).ConfigureAwait(false) is not null);
        tally.Planted("a holiday that is declared late moves what waits twice", await Wrong(seed, new HoldBug { Holidays = LateHolidays.MoveTwice }).ConfigureAwait(false) is not null);
        tally.Planted("a holiday that is taken back leaves what it moved", await Noticed(seed, new HoldBug { Holidays = LateHolidays.StayMoved }).ConfigureAwait(false));
        tally.Planted("a message leaves under a hold", await Wrong(seed, new HoldBug { Outbox = outbox => new HoldlessOutbox(outbox) }).ConfigureAwait(false) is not null);
    }

    /// <summary>Not every month takes a change of the calendar back while something waits by it.</summary>
    private async Task<bool> Noticed(int seed, HoldBug bug)
    {
        for (var trial = 0; trial < MostTrials; trial++)
        {
            if (await Wrong(seed + trial, bug).ConfigureAwait(false) is not null) return true;
        }
        return false;
    }

    /// <summary>What is wrong after a month of holds; null where nothing is.</summary>
    public async Task<string?> Wrong(int seed, HoldBug bug)
    {
        var random = new Random(seed);
        using var office = new HeldOffice(First, bug, SubjectsPerPart, Accounts, seed);
        await office.Open().ConfigureAwait(false);
        var calendar = new HoldCalendar();
        var models = office.Subjects().ToDictionary(subject => subject, _ => new HoldModel(First, calendar));
        var holidays = new Random(seed + 1);
        before = null;
        if (models.Count < Accounts / 3) return $"expected more than {models.Count} cases";
        for (var night = 1; night < Nights; night++)
        {
            var date = First.AddDays(night);
            var breaks = random.Next(4) == 0;
            if (await office.Night(date, breaks ? random.Next(4) + 1 : 0, random.Next(2) == 0).ConfigureAwait(false)) tally.Landed();
            foreach (var model in models.Values) model.Look(date);
            foreach (var (subject, model) in models)
            {
                if (random.Next(9) != 0) continue;
                var at = date.ToDateTime(new TimeOnly(6 + random.Next(15), random.Next(60)));
                if (model.Holds.IsHeld(date) && random.Next(3) > 0)
                {
                    model.Holds.Release(at);
                    await office.Tell(date, subject, ReleaseOrder.EventName, null, at).ConfigureAwait(false);
                }
                else
                {
                    var until = random.Next(2) == 0 ? date.AddDays(1 + random.Next(8)) : (DateOnly?)null;
                    model.Holds.Hold(at, until?.ToDateTime(TimeOnly.MinValue));
                    await office.Tell(date, subject, HoldOrder.EventName, new HoldOrder(HoldReason.Dispute, "", "proof") { Until = until }.Write(), at).ConfigureAwait(false);
                }
                model.Look(date);
            }
            var held = models.Where(pair => pair.Value.Holds.IsHeld(date)).Select(pair => pair.Key).ToHashSet();
            if (await office.LeftUnder(held, date).ConfigureAwait(false) is > 0 and var left) return $"{date:yyyy-MM-dd}: {left} messages left under a hold";
            calendar = await Change(office, models.Values, calendar, holidays, date).ConfigureAwait(false);
        }
        var fired = office.Fired();
        foreach (var (subject, model) in models)
        {
            var (expected, found) = (string.Join(", ", model.Fired.Order(StringComparer.Ordinal)), string.Join(", ", fired[subject].Order(StringComparer.Ordinal)));
            if (expected != found) return $"account {subject}: expected {expected}; found {found}";
        }
        return null;
    }

    /// <summary>After a night, now and then: a holiday is declared that is still to come, or the last one is taken back.</summary>
    private async Task<HoldCalendar> Change(HeldOffice office, IReadOnlyCollection<HoldModel> models, HoldCalendar calendar, Random random, DateOnly date)
    {
        var (what, holiday) = (random.Next(8), date.AddDays(1 + random.Next(HolidayWithin)));
        if (what is 0 or 1 && !calendar.Holidays.Contains(holiday))
        {
            var since = HoldCalendar.Of(calendar.Holidays.Append(holiday));
            await office.Declare(since.Holidays).ConfigureAwait(false);
            foreach (var model in models) model.Declare(date, since);
            (before, declared) = (calendar, declared + 1);
            return since;
        }
        if (what == 2 && before is { } earlier && await office.TakeBack(earlier.Holidays).ConfigureAwait(false))
        {
            foreach (var model in models) model.TakeBack(date, earlier);
            (before, takenBack) = (null, takenBack + 1);
            return earlier;
        }
        return calendar;
    }
}
