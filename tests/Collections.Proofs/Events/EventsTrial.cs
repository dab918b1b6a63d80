using System.Globalization;
using Collections.Domain.Messages;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Proofs.Offices;
using Collections.Server.Contacts;
using Collections.Server.Nightly;

namespace Collections.Proofs.Events;

/// <summary>
/// Nights over which payments come in, files are taken in and messages leave, all at once; some accounts pay just while
/// their part is on its way into the database, and one hears news each time that it is tried.
/// </summary>
internal sealed class EventsTrial : IDisposable
{
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan OfPart = TimeSpan.FromMilliseconds(30);
    private const int SubjectsPerPart = 150;
    private const int Hot = 4;
    private readonly GeneratedPortfolio portfolio;
    private readonly int nights;
    private readonly Random draws;
    private readonly Office office = new() { SubjectsPerPart = SubjectsPerPart };
    private readonly Dictionary<string, (long Account, string Name)> acknowledged = [];
    private readonly List<string> findings = [];

    /// <summary>A trial over so many accounts and nights.</summary>
    public EventsTrial(int cases, int nights, int seed)
    {
        portfolio = new GeneratedPortfolio(cases, seed) { LateShare = 0.9, LeavingShare = 0.01, CureShare = 0.05 };
        (this.nights, draws) = (nights, new Random(seed));
    }

    /// <summary>What the dispatcher is given.</summary>
    public Func<IOutbox, IOutbox> Outbox { get; init; } = outbox => outbox;

    /// <summary>What stands between a night and its store.</summary>
    public Func<IRunStore, Office, IRunStore> Between { get; init; } = (store, _) => store;

    /// <summary>The witness of it all.</summary>
    public Witness Witness { get; init; } = new();

    /// <summary>Events that were acknowledged.</summary>
    public int Acknowledged => acknowledged.Count;

    /// <summary>Messages that were withdrawn.</summary>
    public long Withdrawn { get; private set; }

    /// <summary>Subjects that a night left out of a part, as the day had changed them.</summary>
    public long Conflicts { get; private set; }

    /// <summary>Accounts that paid while their case was moved by a night.</summary>
    public int PaidWhileMoving { get; private set; }

    /// <summary>Calls that were permitted.</summary>
    public int Called { get; private set; }

    /// <summary>Wishes to contact that found the customer's day taken: messages that waited or wait for it, and calls.</summary>
    public long Taken { get; private set; }

    /// <summary>Subjects that were left to the next night.</summary>
    public long LeftToNext { get; private set; }

    private DateOnly First => portfolio.Position.AddDays(1);

    /// <summary>What is not as promised.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        office.Database.Migrate();
        await office.TakeIn(First, office.Generate(portfolio)).ConfigureAwait(false);
        await Work(First, null).ConfigureAwait(false);
        office.Database.Writer.Observer = Witness;
        var early = new DayDesk(office.Database, First);
        var addressed = Accounts("SELECT DISTINCT o.case_id >> 23 FROM outbox o WHERE o.state = 0 ORDER BY 1");
        foreach (var account in addressed.Take(20)) early.Hear(account, isAll: true);
        foreach (var account in addressed.Skip(20).Take(3)) early.HearAndDie(account);
        Remember(early);
        await Dispatch(First).ConfigureAwait(false);
        for (var night = 1; night <= nights && findings.Count == 0; night++) await Together(night).ConfigureAwait(false);
        Conflicts = office.Number("SELECT count(*) FROM run_part p JOIN run r ON r.tenant_id = p.tenant_id AND r.number = p.run WHERE r.kind = 0 AND p.part >= 1 << 24");
        LeftToNext = office.Number($"SELECT count(*) FROM incident WHERE code = '{Engine.Runs.Poison.ChangedMeanwhile}'");
        await Work(First.AddDays(nights + 1), null).ConfigureAwait(false);
        await Dispatch(First.AddDays(nights + 1)).ConfigureAwait(false);
        office.Database.Writer.Observer = null;
        Taken += office.Number("SELECT count(*) FROM contact_slot WHERE state = 2 AND reason LIKE 'daily slot%'");
        Judge();
        return findings;
    }

    public void Dispose() => office.Dispose();

    private async Task Together(int number)
    {
        var date = First.AddDays(number);
        var desk = new DayDesk(office.Database, date);
        var due = Accounts(string.Create(CultureInfo.InvariantCulture, $"SELECT DISTINCT case_id >> 23 FROM token WHERE due < {RunClock.AtStartOf(date.DayNumber + 1)} ORDER BY 1"));
        draws.Shuffle(due);
        var once = due.Take(Hot).ToHashSet();
        PaidWhileMoving += once.Count;
        var open = Accounts("SELECT DISTINCT id >> 23 FROM collection_case WHERE state = 0 ORDER BY 1").Except(once).ToArray();
        draws.Shuffle(open);
        var ceaseless = number == 1 ? open[0] : -1;
        var rest = open[1..];
        var night = Task.Run(() => Work(date, part => Meanwhile(part, desk, once, ceaseless)));
        var payments = Task.Run(() => Pay(desk, rest, night));
        var files = Task.Run(() => office.TakeIn(First.AddDays(number), office.Generate(portfolio with { Day = number })));
        var messages = Task.Run(() => DispatchUntil(date, night));
        var calls = Task.Run(() => Call(open, date, night));
        await Task.WhenAll(night, payments, files, messages, calls).ConfigureAwait(false);
        Remember(desk);
    }

    private static void Meanwhile(PartKey part, DayDesk desk, HashSet<long> once, long ceaseless)
    {
        if (part.Stage != 0) return;
        foreach (var account in once.Where(account => account >= part.From && account < part.To).ToList())
        {
            once.Remove(account);
            desk.Hear(account, isAll: true);
        }
        if (ceaseless >= part.From && ceaseless < part.To) desk.Hear(ceaseless, isAll: false);
    }

    private static async Task Pay(DayDesk desk, long[] accounts, Task night)
    {
        for (var next = 0; next < accounts.Length && !night.IsCompleted; next++)
        {
            desk.Hear(accounts[next], isAll: next % 3 != 0);
            await Task.Delay(BetweenEvents).ConfigureAwait(false);
        }
    }

    /// <summary>A caller asks for one customer after the other while messages leave, and calls where it is granted.</summary>
    private async Task Call(long[] accounts, DateOnly date, Task night)
    {
        var desk = new PermitDesk(office.Database, TimeProvider.System);
        for (var next = 0; next < accounts.Length && !night.IsCompleted; next++)
        {
            if (office.Number($"SELECT coalesce(max(id), 0) FROM collection_case WHERE state = 0 AND id >> 23 = {accounts[next]}") is not (> 0 and var id)) continue;
            var answer = await desk.Ask(id, "caller", isAnswer: false, date.ToDateTime(new TimeOnly(10, 0))).ConfigureAwait(false);
            if (answer is { IsGranted: true, Attempts: 1 }) Witness.Contact(id >> 35, date, "a call");
            if (answer is { IsGranted: true }) Called++;
        }
    }

    private async Task DispatchUntil(DateOnly date, Task night)
    {
        do
        {
            await Dispatch(date).ConfigureAwait(false);
            await Task.Delay(BetweenEvents).ConfigureAwait(false);
        }
        while (!night.IsCompleted);
    }

    private async Task Dispatch(DateOnly date)
    {
        var report = await new Dispatching(office.Database, Witness, Outbox).Send(date).ConfigureAwait(false);
        Withdrawn += report.Withdrawn;
        Taken += report.Unsent.Where(kept => kept.Reason.StartsWith("daily slot", StringComparison.Ordinal)).Sum(kept => kept.Messages);
    }

    private async Task Work(DateOnly date, Action<PartKey>? meanwhile)
    {
        office.Between = store => meanwhile is null ? store : new BusyStore(Between(store, office), OfPart, meanwhile);
        try
        {
            var report = await office.Night(date).ConfigureAwait(false);
            if (!report.WasWorked) findings.Add($"night of {date:yyyy-MM-dd}: {report.Result}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            findings.Add($"night of {date:yyyy-MM-dd} failed: {failure.GetType().Name}: {failure.Message}");
        }
    }

    private void Judge()
    {
        findings.AddRange(Witness.Findings);
        if (Witness.Sent != Witness.Taken) findings.Add(string.Create(CultureInfo.InvariantCulture, $"messages: {Witness.Taken} were taken for sending, {Witness.Sent} left"));
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare("""
            SELECT state, coalesce(json_extract(payload, '$.refused'), ''), coalesce(applied_run, 0),
              (SELECT count(*) FROM collection_case c WHERE c.tenant_id = i.tenant_id AND c.id >> 23 = i.account_id AND c.state = 1)
            FROM inbox i WHERE tenant_id = 1 AND source = 'bank' AND message_id = ?1
            """);
        foreach (var (id, (account, name)) in acknowledged)
        {
            select.BindText(1, System.Text.Encoding.UTF8.GetBytes(id));
            var found = !select.Step() ? "it is gone" : (select.ColumnLong(0), select.ColumnLong(2)) switch
            {
                (1, > 0) when name == Domain.Novelties.NoveltyMessages.Paid && select.ColumnLong(3) == 0 => "it is applied, and no case of the account is closed",
                (1, > 0) => null,
                (2, > 0) when select.Text(1)!.Length > 0 => null,
                _ => "it is neither applied nor refused with a reason",
            };
            select.Reset();
            if (found is not null && findings.Count < 10) findings.Add(string.Create(CultureInfo.InvariantCulture, $"event {id} '{name}' of account {account} was acknowledged: {found}"));
        }
        if (office.Number("SELECT count(*) FROM inbox") != acknowledged.Count) findings.Add("an event stands more than once");
        if (office.Number("SELECT count(*) FROM incident WHERE state = 0") is var waiting and > 0) findings.Add($"{waiting} incidents wait after a calm night");
        findings.AddRange(Invariants.Broken(office.Database));
    }

    private void Remember(DayDesk desk)
    {
        foreach (var (id, told) in desk.Acknowledged) acknowledged.Add(id, told);
        findings.AddRange(desk.Findings);
    }

    private long[] Accounts(string sql)
    {
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare(sql);
        var accounts = new List<long>();
        while (select.Step()) accounts.Add(select.ColumnLong(0));
        return [.. accounts];
    }
}
