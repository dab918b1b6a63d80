using System.Diagnostics;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Simulations;

/// <summary>Tries drafts on the real portfolio, one simulation after the other; the two nights of one go side by side.</summary>
internal sealed class StrategySimulator(SqliteDatabase database, PortfolioMemory memory) : IDisposable
{
    private const long Tenant = 1;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Works the next night with the draft and with the version that it is compared with.</summary>
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
        var workplace = Workplace.Open(database);
        if (Position() is not { } position) return SimulationOutcome.Refuse("Expected a portfolio to try the strategy on, found none: no file was taken in yet.");
        var stored = workplace.ActiveVersions();
        StoredVersion[] own = [.. stored.Where(version => version.Package.Name == name)];
        var against = request.Against is { } number ? own.FirstOrDefault(version => version.Version == number) : own.FirstOrDefault(version => version.IsPublished);
        if (against is null && request.Against is { } missing) return SimulationOutcome.Refuse($"Expected a version of '{name}' that was published once to compare with, found {missing}.");
        var everybody = request.Everybody ?? !own.Any(version => version.IsPublished);
        var date = request.Date ?? workplace.Calendar.Next(RunRegister.LastDate(database) ?? position);
        var findings = new List<Finding>();
        var draft = SimulatedNight.Prepare(workplace, [.. Others(stored, name, everybody, null), Draft(name, request, own)], date, everybody, findings);
        if (draft is null) return SimulationOutcome.Refuse($"'{name}' cannot run as it is drawn.", findings);
        var other = against is null ? null : SimulatedNight.Prepare(workplace, [.. Others(stored, name, everybody, against)], date, everybody, []);
        var facts = memory.Get(workplace, Used(draft, other));
        var nights = new[] { draft, other }.OfType<SimulatedNight>().Select(night => Task.Run(() => night.Run(database, facts, cancellation), cancellation)).ToArray();
        Task.WaitAll(nights, cancellation);
        var simulated = new SimulationCase(date, position, facts.Accounts, against?.Version, everybody);
        return SimulationOutcome.Of(SimulationReport.Of(
            simulated, nights[0].Result, nights.Length > 1 ? nights[1].Result : null, findings, Stopwatch.GetElapsedTime(start).TotalSeconds));
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
        bool[] used = [.. draft.Definition.UsedFacts()];
        foreach (var (fact, i) in (other?.Definition.UsedFacts() ?? []).Select((fact, i) => (fact, i))) used[i] |= fact;
        return used;
    }

    private DateOnly? Position()
    {
        using var context = database.OpenContext();
        return context.Set<Feed>().AsNoTracking().Where(feed => feed.TenantId == Tenant && feed.State == FeedState.Applied).Max(feed => (DateOnly?)feed.Position);
    }
}
