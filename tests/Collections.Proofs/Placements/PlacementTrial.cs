using Collections.Domain.Holds;
using Collections.Domain.Placements;
using Collections.Proofs.Clocks;

namespace Collections.Proofs.Placements;

/// <summary>
/// Two months of placements, drawn of a seed: payments that are announced, booked late and taken back, what firms do and object to,
/// disputes, holidays that are declared late, nights that are missed or broken off. Each placement ends when the plain rule says,
/// and earns to the hundredth what the plain rule gives.
/// </summary>
internal sealed class PlacementTrial(int seed, PlacedBug bug)
{
    private const int Accounts = 9;
    private const int Days = 66;
    private const int SubjectsPerPart = 3;
    private static readonly string[] People = ["ana", "bruno"];
    private readonly Random random = new(seed);
    private readonly PlacedLedger ledger = new();
    private readonly List<string> findings = [];
    private HoldCalendar calendar = new();
    private int references;

    /// <summary>Nights that were broken off.</summary>
    public int Landed { get; private set; }

    /// <summary>Lines of statements that were compared.</summary>
    public int Lines => ledger.Noted;

    /// <summary>How many placements came to their end.</summary>
    public int Ended { get; private set; }

    /// <summary>Works it, and says what is not as it should be.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        using var office = new PlacedOffice(bug, Accounts, SubjectsPerPart);
        var firms = await office.Open().ConfigureAwait(false);
        if (firms.Count < Accounts) return [$"{Accounts} placements were expected, found {firms.Count}"];
        var lives = firms.ToDictionary(pair => pair.Key, pair => new PlacedLife(pair.Value, PlacedOffice.Release), StringComparer.Ordinal);
        for (var date = PlacedOffice.Release.AddDays(1); date < PlacedOffice.Release.AddDays(Days) && findings.Count == 0; date = date.AddDays(random.Next(5) == 0 ? 2 : 1))
        {
            await Pay(office, date).ConfigureAwait(false);
            if (await office.Night(date, random.Next(5) == 0 ? 1 + random.Next(4) : 0, random.Next(2) == 0).ConfigureAwait(false)) Landed++;
            foreach (var (account, life) in lives.OrderBy(pair => pair.Key, StringComparer.Ordinal)) life.Look(date, calendar, ledger.LastPaid(account));
            ledger.Note(lives);
            foreach (var (account, life) in lives.OrderBy(pair => pair.Key, StringComparer.Ordinal)) await Hear(office, account, life, date).ConfigureAwait(false);
            await Declare(office, date).ConfigureAwait(false);
        }
        Ended = lives.Values.Count(life => life.To is not null);
        Compare(office, lives);
        return findings;
    }

    /// <summary>Some payments are new, some of the others are told again, and further on.</summary>
    private async Task Pay(PlacedOffice office, DateOnly date)
    {
        var rows = new Dictionary<string, PlacedPayment>(StringComparer.Ordinal);
        foreach (var account in office.Accounts.Where(_ => random.Next(9) == 0))
        {
            var state = random.Next(3) == 0 ? "notified" : "posted";
            rows[$"P{++references}"] = new PlacedPayment($"P{references}", account, Amount(), state, date.AddDays(-1 - random.Next(random.Next(4) == 0 ? 14 : 3)));
        }
        foreach (var known in ledger.Payments.Values.OrderBy(payment => payment.Reference, StringComparer.Ordinal).Where(_ => random.Next(14) == 0).ToList())
            rows[known.Reference] = Further(known, date);
        if (rows.Count == 0) return;
        var rejected = await office.Pay(date, rows.Values).ConfigureAwait(false);
        if (rejected > 0) findings.Add($"no row of the payments of {date:yyyy-MM-dd} was expected to be rejected, found {rejected}");
        foreach (var row in rows.Values) ledger.Enter(row);
    }

    /// <summary>An announcement is said again with another amount, or booked; what was booked is said again, or comes back, of whatever date its row is.</summary>
    private PlacedPayment Further(PlacedPayment known, DateOnly date) => (known.State, random.Next(3)) switch
    {
        ("notified", 0) => known with { Amount = Amount() },
        ("notified", 1) => known with { State = "reversed", ValueDate = date.AddDays(-1) },
        ("notified", _) => known with { State = "posted", Amount = random.Next(2) == 0 ? known.Amount : Amount(), ValueDate = date.AddDays(-1 - random.Next(3)) },
        ("posted", 0) => known,
        _ => known with { State = "reversed", ValueDate = random.Next(2) == 0 ? known.ValueDate : date.AddDays(-1) },
    };

    private decimal Amount() => random.Next(3) == 0 ? (1 + random.Next(400)) / 100m : (1 + random.Next(50_000_00)) / 100m;

    private async Task Hear(PlacedOffice office, string account, PlacedLife life, DateOnly date)
    {
        var at = date.ToDateTime(new TimeOnly(6 + random.Next(14), random.Next(60)));
        var what = random.Next(24);
        if (life.To is not null) return;
        if (what < 4)
        {
            var on = life.From.AddDays(random.Next(2) == 0 ? date.DayNumber - life.From.DayNumber : random.Next(1 + date.DayNumber - life.From.DayNumber));
            await Report(office, account, life, PlacementEventKind.Action, at, on).ConfigureAwait(false);
            life.Actions.Add(on);
        }
        else if (what == 4)
        {
            await Hold(office, account, life, date, at).ConfigureAwait(false);
        }
        else if (!life.Holds.IsHeld(date))
        {
            await Move(office, account, life, date, at, what).ConfigureAwait(false);
        }
        life.Look(date, calendar, ledger.LastPaid(account));
    }

    private async Task Hold(PlacedOffice office, string account, PlacedLife life, DateOnly date, DateTime at)
    {
        if (life.Holds.IsHeld(date) && random.Next(3) > 0)
        {
            life.Holds.Release(at);
            await office.Tell(account, ReleaseOrder.EventName, null, at).ConfigureAwait(false);
            return;
        }
        var until = random.Next(2) == 0 ? date.AddDays(1 + random.Next(6)) : (DateOnly?)null;
        life.Holds.Hold(at, until?.ToDateTime(TimeOnly.MinValue));
        await office.Tell(account, HoldOrder.EventName, new HoldOrder(HoldReason.Dispute, "", "proof") { Until = until }.Write(), at).ConfigureAwait(false);
    }

    /// <summary>What moves the case: an objection, what a person decides about it, a case that the firm gives back.</summary>
    private async Task Move(PlacedOffice office, string account, PlacedLife life, DateOnly date, DateTime at, int what)
    {
        switch (life.Standing)
        {
            case "pending" when what < 9 && date <= life.LastToObject:
                await Report(office, account, life, PlacementEventKind.Objection, at, null).ConfigureAwait(false);
                life.Object(date);
                break;
            case "objected" when what < 9:
                await Report(office, account, life, PlacementEventKind.ObjectionRefused, at, null).ConfigureAwait(false);
                life.Refuse(date);
                break;
            case "objected" when what < 13:
                await Report(office, account, life, PlacementEventKind.ObjectionUpheld, at, null).ConfigureAwait(false);
                life.Uphold(date);
                break;
            case "placed" or "kept" when what == 23 && random.Next(6) == 0:
                await Report(office, account, life, PlacementEventKind.Returned, at, null).ConfigureAwait(false);
                life.Recall(date);
                break;
        }
    }

    private async Task Report(PlacedOffice office, string account, PlacedLife life, PlacementEventKind kind, DateTime at, DateOnly? on)
    {
        var report = new FirmReport(kind, life.Firm) { On = on, Text = "as drawn", By = People[random.Next(People.Length)] };
        if (await office.Tell(account, FirmReport.EventName, report.Write(), at).ConfigureAwait(false) is { } refusal) findings.Add($"{account}, {at:yyyy-MM-dd}: '{PlacementEventText.Of(kind)}' was expected to be taken in, found: {refusal}");
    }

    private async Task Declare(PlacedOffice office, DateOnly date)
    {
        if (random.Next(9) != 0) return;
        calendar = HoldCalendar.Of(calendar.Holidays.Append(date.AddDays(1 + random.Next(6))));
        await office.Declare(calendar.Holidays).ConfigureAwait(false);
    }

    private void Compare(PlacedOffice office, Dictionary<string, PlacedLife> lives)
    {
        var found = office.Lives();
        foreach (var (account, life) in lives)
        {
            var expected = string.Join(", ", life.Story) + (life.To is { } back ? FormattableString.Invariant($"; back {back:yyyy-MM-dd}") : "");
            if (found.GetValueOrDefault(account, "none") != expected) findings.Add($"life of the placement of {account}: expected '{expected}', found '{found.GetValueOrDefault(account, "none")}'");
        }
        var (lines, wrong) = office.Statement();
        if (wrong is not null) findings.Add(wrong);
        var right = ledger.Statement();
        foreach (var line in right.Except(lines)) findings.Add($"statement: expected {line}, found it not");
        foreach (var line in lines.Except(right)) findings.Add($"statement: found {line}, which was not expected");
        if (right.Count != lines.Count) findings.Add($"statement: {right.Count} lines were expected, found {lines.Count}");
        findings.AddRange(office.Broken());
    }
}
