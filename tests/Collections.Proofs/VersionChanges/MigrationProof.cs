using System.Globalization;
using Collections.Proofs.Boundaries;
using Collections.Proofs.Faults;
using Collections.Proofs.Harness;

namespace Collections.Proofs.VersionChanges;

/// <summary>
/// Running cases change their version, with a fault before or after every command and every operation of the disk: given
/// again, no case is lost, none is in two versions, and the state is what it is without the fault.
/// </summary>
internal sealed class MigrationProof : IProof
{
    private const int Cases = 400;
    private const int ShortTrials = 60;
    private const int SomeGoToTheEnd = 8;

    public string Verb => "migration";

    public string Promise => "P2";

    public string Sentence => "Cases that change their version are neither lost nor doubled, wherever it is broken off.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        using var run = await SmallRun.WorkMigration(options.CasesOr(Cases, 800), options.Seed).ConfigureAwait(false);
        var migration = run.Begins.Single(begin => begin.Name == NewVersion.StepName);
        using (var after = run.At(run.Begins[migration.Number + 1], 0))
        {
            tally.AtLeast("cases migrated", 20, after.Office.Number(NewVersion.CountOnNew));
            tally.AtLeast("cases that moved", 5, after.Office.Number(NewVersion.CountMoved));
            if (after.Office.Number(NewVersion.CountOnOld) is > 0 and var left) tally.Bad(string.Create(CultureInfo.InvariantCulture, $"undisturbed: {left} cases were left on the old version"));
        }
        var points = migration.Points().ToList();
        tally.AtLeast("commands", 20, migration.Commands.Count);
        tally.Figure("points", points.Count);
        var trials = new BoundaryTrials(run, tally, string.Create(CultureInfo.InvariantCulture, $"migration --cases {options.CasesOr(Cases, 800)} --seed {options.Seed} --soak"));
        await trials.Work(points, options.TrialsOr(ShortTrials, points.Count), options.Seed, SomeGoToTheEnd, cancellation).ConfigureAwait(false);
        foreach (var bug in MigrationBugs.All) tally.Planted(bug.Name, await BoundaryTrials.IsCaught(run, points, bug).ConfigureAwait(false));
    }
}
