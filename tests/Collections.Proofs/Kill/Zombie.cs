using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Proofs.Kill;

/// <summary>
/// A worker stands still with a part that it has evaluated; another takes the lease and works on; the first wakes up just
/// before the other writes the same part. The first must end with nothing written, and the other must come to the end.
/// </summary>
internal sealed class Zombie(GeneratedPortfolio portfolio, int parts)
{
    private const int StandsStillAt = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly DateOnly date = portfolio.Position.AddDays(1);

    /// <summary>With the fence as it is, and without one.</summary>
    public static async Task Prove(Tally tally, GeneratedPortfolio portfolio, int parts, CancellationToken cancellation)
    {
        var zombie = new Zombie(portfolio, parts);
        var undisturbed = await zombie.Undisturbed(cancellation).ConfigureAwait(false);
        foreach (var bad in await zombie.Work(undisturbed, null).ConfigureAwait(false)) tally.Bad($"a worker that lost the lease: {bad}");
        tally.Planted("the lease is not checked", (await zombie.Work(undisturbed, new NoFence()).ConfigureAwait(false)).Count > 0);
    }

    private async Task<string> Undisturbed(CancellationToken cancellation)
    {
        using var office = Open();
        return (await office.Night(date, office.Generate(portfolio), cancellation: cancellation).ConfigureAwait(false)).StateHash;
    }

    private async Task<IReadOnlyList<string>> Work(string undisturbed, IWriteObserver? bug)
    {
        using var office = Open();
        office.Database.Writer.Observer = bug;
        PartKey? held = null;
        using var standing = new ManualResetEventSlim();
        using var wake = new ManualResetEventSlim();
        var commits = 0;
        office.Between = store => new HeldCommit(store, part =>
        {
            if (++commits != StandsStillAt) return;
            held = part;
            standing.Set();
            wake.Wait(Longest);
        });
        var first = Task.Run(() => office.Night(date, office.Generate(portfolio)));
        if (!standing.Wait(Longest)) return ["the first worker never came to its part"];
        var bad = new List<string>();
        try
        {
            await WorkOn(office, held!.Value, async () =>
            {
                wake.Set();
                bad.AddRange(await EndOf(first).ConfigureAwait(false));
            }).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            bad.Add($"the new holder could not finish: {failure.Message}");
        }
        wake.Set();
        office.Database.Writer.Observer = null;
        await EndOf(first).ConfigureAwait(false);
        bad.AddRange(Invariants.Broken(office.Database));
        if (office.Hash() is var hash && hash != undisturbed) bad.Add($"state hash {undisturbed[..12]} was expected, found {hash[..12]}");
        return bad;
    }

    private Office Open() => new() { SubjectsPerPart = (int)(portfolio.Accounts / parts) };

    private async Task WorkOn(Office office, PartKey held, Func<Task> meanwhile)
    {
        var fence = await office.Database.Writer.Write(session => session.Acquire(RunLease.Name, "the new holder")).ConfigureAwait(false);
        var ticket = new RunTicket(office.Number("SELECT max(number) FROM run"), fence.Number, IsResumed: true);
        var night = Night.Prepare(Workplace.Open(office.Database), date, office.SubjectsPerPart!.Value);
        var store = new HeldCommit(RunStores.Open(office.Database, night), part =>
        {
            if (part == held) meanwhile().GetAwaiter().GetResult();
        });
        new Run(night.Definition, store, ticket).Execute(CancellationToken.None);
        await office.Database.Writer.Write(session => PlacementNotes.Add(session, ticket.Number, date)).ConfigureAwait(false);
        await new PlacementRelease(office.Database, office.Folder).Release(ticket, date, CancellationToken.None).ConfigureAwait(false);
        await new RunRegister(office.Database, TimeProvider.System).Complete(ticket, "{}", "").ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> EndOf(Task first)
    {
        try
        {
            await first.ConfigureAwait(false);
            return ["the worker that lost the lease went on writing"];
        }
        catch (FenceLostException)
        {
            return [];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [$"the worker that lost the lease ended with {failure.GetType().Name}: {failure.Message}"];
        }
    }
}
