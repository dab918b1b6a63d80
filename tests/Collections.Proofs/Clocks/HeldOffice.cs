using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Intake.Generation;
using Collections.Persistence.Messages;
using Collections.Proofs.Events;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;
using Collections.Testing.Engine;
using Witness = Collections.Proofs.Events.Witness;

namespace Collections.Proofs.Clocks;

/// <summary>An office whose cases wait for timers and nothing else, and are held.</summary>
internal sealed class HeldOffice : IDisposable
{
    private const string Strategy = "held";
    private readonly DateOnly first;
    private readonly HoldBug bug;
    private readonly int subjectsPerPart;
    private readonly string portfolio, mapping;
    private readonly Office office = new();
    private readonly Witness witness = new();
    private int told;

    public HeldOffice(DateOnly first, HoldBug bug, int subjectsPerPart, int accounts, int seed)
    {
        (this.first, this.bug, this.subjectsPerPart) = (first, bug, subjectsPerPart);
        office.Database.Migrate();
        ClockStrategies.Write(Strategies, Strategy, HoldModel.Drawn(first));
        portfolio = office.Generate(new GeneratedPortfolio(accounts, seed) { FirstPosition = first.AddDays(-1) });
        mapping = Office.Mapping();
    }

    private string Strategies => Path.Combine(office.Folder, "strategies");

    /// <summary>The first night, in which the cases open.</summary>
    public Task Open() => Work(first, int.MaxValue, afterwards: false);

    /// <summary>The accounts that have cases.</summary>
    public IReadOnlyList<long> Subjects() => [.. Rows("SELECT DISTINCT id >> 23, 0 FROM collection_case ORDER BY 1").Select(row => row.Number)];

    /// <summary>A night, broken off at a write where one is named, and taken up again; says whether it was.</summary>
    public async Task<bool> Night(DateOnly date, int breakAt, bool afterwards)
    {
        try
        {
            await Work(date, breakAt == 0 ? int.MaxValue : breakAt, afterwards).ConfigureAwait(false);
            return false;
        }
        catch (BrokenOffException)
        {
            await Work(date, int.MaxValue, afterwards: false).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>News of an account, by day.</summary>
    public async Task Tell(DateOnly date, long subject, string name, string? payload, DateTime at)
    {
        var day = await DaytimeRun.Begin(office.Database, date, TimeProvider.System, bug.Store).ConfigureAwait(false);
        await day.React(new ReceivedEvent("proof", (++told).ToString(CultureInfo.InvariantCulture), new AccountId(subject), name, new DateTimeOffset(at, TimeSpan.Zero), payload)).ConfigureAwait(false);
        await day.End().ConfigureAwait(false);
    }

    /// <summary>Sends what is due, and gives how many of the messages that left are of accounts that are held.</summary>
    public async Task<int> LeftUnder(IReadOnlySet<long> held, DateOnly date)
    {
        var before = Sent();
        await new Dispatching(office.Database, witness, bug.Outbox).Send(date).ConfigureAwait(false);
        return Sent().Where(pair => held.Contains(pair.Key)).Sum(pair => pair.Value - before.GetValueOrDefault(pair.Key));
    }

    /// <summary>Which timers of each account fired, with the date of the run.</summary>
    public ILookup<long, string> Fired()
    {
        var timers = HoldModel.Drawn(first).ToDictionary(timer => ClockStrategies.TellingOf(timer.Id), timer => timer.Id);
        return FiredTimers.In(office.Database, Strategy, out _).Where(pair => timers.ContainsKey(pair.Key.Element))
            .SelectMany(pair => pair.Value.SelectMany(night => Enumerable.Repeat((pair.Key.Case, Fired: $"{timers[pair.Key.Element]} {night.Key:yyyy-MM-dd}"), night.Value)))
            .ToLookup(pair => pair.Case >> Domain.Cases.CaseId.SubjectShift, pair => pair.Fired);
    }

    public void Dispose() => office.Dispose();

    private async Task Work(DateOnly date, int breakAt, bool afterwards)
    {
        BreakingStore? breaking = null;
        var night = new NightlyRun(office.Database, TimeProvider.System)
        {
            SubjectsPerPart = subjectsPerPart,
            WithStateHash = false,
            Between = store => breaking = new BreakingStore(bug.Store(store), breakAt, afterwards),
        };
        try
        {
            await night.Execute(new NightRequest(date, date == first ? portfolio : null, date == first ? mapping : null, null, null, Strategies), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            breaking?.Settle();
        }
    }

    private Dictionary<long, int> Sent() => Rows($"SELECT case_id >> 23, 0 FROM outbox WHERE state = {(int)OutboxState.Sent}").GroupBy(row => row.Number).ToDictionary(group => group.Key, group => group.Count());

    private List<(long Number, string Word)> Rows(string sql)
    {
        using var reader = office.Database.OpenReader();
        var rows = new List<(long, string)>();
        var select = reader.Prepare(sql);
        while (select.Step()) rows.Add((select.ColumnLong(0), select.Text(1) ?? ""));
        select.Reset();
        return rows;
    }
}
