using Collections.Domain.Holds;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Clocks;

/// <summary>
/// Holds that begin, meet and end at random while cases wait for dates, days, hours and business days, and nights are broken
/// off: each timer fires on the date on which it has to, once, and no message leaves under a hold.
/// </summary>
internal sealed class HoldTrials(Tally tally)
{
    private const int Accounts = 12;
    private const int Nights = 32;
    private const int SubjectsPerPart = 4;
    private static readonly DateOnly First = new(2026, 9, 1);

    /// <summary>Works so many months, each of its own seed.</summary>
    public async Task Run(int trials, int seed, CancellationToken cancellation)
    {
        for (var trial = 0; trial < trials; trial++)
        {
            cancellation.ThrowIfCancellationRequested();
            tally.Tried();
            if (await Wrong(seed + trial, HoldBug.None).ConfigureAwait(false) is { } wrong) tally.Bad($"holds, seed {seed + trial}: {wrong}\nrepeat: clocks --seed {seed + trial}");
        }
    }

    /// <summary>Plants each bug and tells whether it was noticed.</summary>
    public async Task Plant(int seed)
    {
        tally.Planted("a timer fires under a hold", await Wrong(seed, new HoldBug { Store = store => new HeedlessStore(store) }).ConfigureAwait(false) is not null);
        tally.Planted("a timer is not moved after a hold", await Wrong(seed, new HoldBug { Store = store => new UnmovedTimers(store) }).ConfigureAwait(false) is not null);
        tally.Planted("a timer is moved twice", await Wrong(seed, new HoldBug { Store = store => new MovedTwice(store) }).ConfigureAwait(false) is not null);
        tally.Planted("a message leaves under a hold", await Wrong(seed, new HoldBug { Outbox = outbox => new HoldlessOutbox(outbox) }).ConfigureAwait(false) is not null);
    }

    /// <summary>What is wrong after a month of holds; null where nothing is.</summary>
    public async Task<string?> Wrong(int seed, HoldBug bug)
    {
        var random = new Random(seed);
        using var office = new HeldOffice(First, bug, SubjectsPerPart, Accounts, seed);
        await office.Open().ConfigureAwait(false);
        var models = office.Subjects().ToDictionary(subject => subject, _ => new HoldModel(First));
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
                if (model.IsHeld(date) && random.Next(3) > 0)
                {
                    model.Release(at);
                    await office.Tell(date, subject, ReleaseOrder.EventName, null, at).ConfigureAwait(false);
                }
                else
                {
                    var until = random.Next(2) == 0 ? date.AddDays(1 + random.Next(8)) : (DateOnly?)null;
                    model.Hold(at, until?.ToDateTime(TimeOnly.MinValue));
                    await office.Tell(date, subject, HoldOrder.EventName, new HoldOrder(HoldReason.Dispute, "", "proof") { Until = until }.Write(), at).ConfigureAwait(false);
                }
                model.Look(date);
            }
            var held = models.Where(pair => pair.Value.IsHeld(date)).Select(pair => pair.Key).ToHashSet();
            if (await office.LeftUnder(held, date).ConfigureAwait(false) is > 0 and var left) return $"{date:yyyy-MM-dd}: {left} messages left under a hold";
        }
        var fired = office.Fired();
        foreach (var (subject, model) in models)
        {
            var (expected, found) = (string.Join(", ", model.Fired.Order(StringComparer.Ordinal)), string.Join(", ", fired[subject].Order(StringComparer.Ordinal)));
            if (expected != found) return $"account {subject}: expected {expected}; found {found}";
        }
        return null;
    }
}
