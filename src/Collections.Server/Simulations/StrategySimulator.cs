using System.Diagnostics;
using Collections.Domain.Calendars;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Simulations;
using Collections.Server.Calendars;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Settings;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Simulations;

/// <summary>Tries drafts on the real portfolio, one simulation after the other; the two versions of one go side by side.</summary>
internal sealed class StrategySimulator(SqliteDatabase database, PortfolioMemory memory) : IDisposable
{
    private const long Tenant = 1;
    private const int MostAttempts = 3;
    private readonly SemaphoreSlim turn = new(1, 1);
    private FormerNight? former;

    /// <summary>How many threads work each night.</summary>
    public int Lanes { get; init; } = Environment.ProcessorCount;

    /// <summary>Works the next nights with the draft and with the version that it is compared with.</summary>
    public async Task<SimulationOutcome> Simulate(string name, SimulationRequest request, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Work(name, request, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private SimulationOutcome Work(string name, SimulationRequest request, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        if (Position() is not { } position) return SimulationOutcome.Refuse("Expected a portfolio to try the strategy on, found none: no file was taken in yet.");
        var calendar = CalendarRows.Of(database, RunStores.Portfolio);
        var dates = Dates(calendar, request.Date ?? calendar.Next(RunRegister.LastDate(database) ?? position), request.Days ?? 1);
        var workplace = Workplace.Open(database, date: dates[0]);
        var stored = workplace.ActiveVersions();
        StoredVersion[] own = [.. stored.Where(version => version.Package.Name == name)];
        var against = request.Against is { } number ? own.FirstOrDefault(version => version.Version == number) : own.FirstOrDefault(version => version.IsPublished);
        if (against is null && request.Against is { } missing) return SimulationOutcome.Refuse($"Expected a version of '{name}' that was published once to compare with, found {missing}.");
        var everybody = request.Everybody ?? !own.Any(version => version.IsPublished);
        var assumption = Assume(request, dates.Count, calendar, out var thin);
        if (thin is not null) return SimulationOutcome.Refuse(thin);
        var state = memory.StateOfCases();
        var compared = against is null ? null : FormerNight.KeyOf(state, against.Id, dates, everybody, assumption);
        var known = compared is not null && former?.Key == compared ? former.Tally : null;
        SimulatedVersion[] ofDraft = [.. Others(stored, name, everybody, null), Draft(name, request, own)];
        SimulatedVersion[] ofOther = against is null || known is not null ? [] : [.. Others(stored, name, everybody, against)];
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var texts = workplace.Pool.Count;
            var findings = new List<Finding>();
            if (SimulatedNight.Prepare(workplace, ofDraft, everybody, assumption?.Observed is not null, findings) is not { } draft) return SimulationOutcome.Refuse($"'{name}' cannot run as it is drawn.", findings);
            var other = ofOther.Length == 0 ? null : SimulatedNight.Prepare(workplace, ofOther, everybody, assumption?.Observed is not null, []);
            var facts = memory.Get(workplace, Used(draft, other));
            // What facts name must have a code in the texts that the nights have copied.
            if (workplace.Pool.Count != texts) continue;
            var cases = everybody ? null : memory.Cases(state is null ? null : $"{dates[0].DayNumber}|{state}");
            var (one, two) = Run(draft, other, known, new SimulatedPortfolio(database, facts, cases, position, BucketSetting.Now(database), Lanes, assumption), dates, cancellation);
            former = compared is not null && two is not null ? new FormerNight(compared, two) : null;
            var simulated = new SimulationCase(dates, position, facts.Accounts, against?.Version, everybody, assumption);
            return SimulationOutcome.Of(SimulationReport.Of(simulated, one, two, findings, workplace.Roster, Stopwatch.GetElapsedTime(start).TotalSeconds));
        }
        return SimulationOutcome.Refuse("Expected no file to be taken in meanwhile, found one that brings new texts: the same again goes when it has ended.");
    }

    /// <summary>One night has nobody to hear what happens after it.</summary>
    private Assumption? Assume(SimulationRequest request, int nights, BusinessCalendar calendar, out string? thin)
    {
        thin = null;
        if (request.Rates is not { } rates || nights == 1) return null;
        return new Assumption(rates, rates.Observed == true ? ObservedHistory.Read(database, calendar, out thin) : null);
    }

    private static (NightTally Draft, NightTally? Other) Run(SimulatedNight draft, SimulatedNight? other, NightTally? known, SimulatedPortfolio portfolio, IReadOnlyList<DateOnly> dates, CancellationToken cancellation)
    {
        var one = Task.Run(() => draft.Run(portfolio, dates, cancellation), cancellation);
        var two = other is null ? Task.FromResult(known) : Task.Run(() => (NightTally?)other.Run(portfolio, dates, cancellation), cancellation);
        // Both have stopped before it is told: the next simulation has the machine for itself.
        Task.WhenAll((Task)one, two).GetAwaiter().GetResult();
        return (one.Result, two.Result);
    }

    private SimulatedVersion Draft(string name, SimulationRequest request, StoredVersion[] own)
    {
        using var context = database.OpenContext();
        var package = new CallBinding(new DeployedCalls(context, []).Find).Bind(new StrategyContent(request.Bpmn, request.Files).Package(name));
        var number = own.Length > 0 ? own[0].StrategyNumber : VersionRows.Find(context, name)?.Number ?? 0;
        return new SimulatedVersion(SimulatedVersion.DraftId, number, package, Opens: true, IsCounted: true);
    }

    /// <summary>
    /// The versions of the database as they take part: of the strategy itself cases open on the one that is compared with,
    /// if any. Versions on which nobody opens take part only where open cases do.
    /// </summary>
    private static IEnumerable<SimulatedVersion> Others(IReadOnlyList<StoredVersion> stored, string name, bool everybody, StoredVersion? opening)
    {
        foreach (var version in stored)
        {
            var isOwn = version.Package.Name == name;
            var opens = isOwn ? version.Id == opening?.Id : version.IsPublished;
            if (opens || !everybody) yield return SimulatedVersion.Of(version, opens, isOwn);
        }
    }

    private static bool[] Used(SimulatedNight draft, SimulatedNight? other)
    {
        bool[] used = [.. draft.UsedFacts()];
        foreach (var (fact, i) in (other?.UsedFacts() ?? []).Select((fact, i) => (fact, i))) used[i] |= fact;
        return used;
    }

    private static List<DateOnly> Dates(BusinessCalendar calendar, DateOnly first, int days)
    {
        var dates = new List<DateOnly> { first };
        while (dates.Count < days) dates.Add(calendar.Next(dates[^1]));
        return dates;
    }

    private DateOnly? Position()
    {
        using var context = database.OpenContext();
        return context.Set<Feed>().AsNoTracking().Where(feed => feed.TenantId == Tenant && feed.State == FeedState.Applied).Max(feed => (DateOnly?)feed.Position);
    }
}
