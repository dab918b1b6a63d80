using System.Globalization;
using Collections.Proofs.Boundaries;
using Collections.Proofs.Faults;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Withdrawals;

/// <summary>
/// A night of a wrong file, its withdrawal and the night of the right one, with a fault before or after every command and every
/// operation of the disk: given again, each comes to what it is without the fault. Undisturbed, the state after the withdrawal
/// is that before the night, and the state after the right night that of an office which never saw the wrong file.
/// </summary>
internal sealed class WithdrawalProof : IProof
{
    private const int Cases = 200;
    private const int ShortTrials = 12;
    private const int SomeGoToTheEnd = 8;

    public string Verb => "withdrawal";

    public string Promise => "P24";

    public string Sentence => "A run is taken back as if it had not been, and its date is worked as if the right file had come first, wherever either is broken off.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var cases = options.CasesOr(Cases, 600);
        using var run = await SmallRun.WorkWithdrawal(cases, options.Seed).ConfigureAwait(false);
        var (wrong, withdrawal) = (Step(run, WrongNight.NightName), Step(run, WrongNight.WithdrawalName));
        var right = Step(run, WrongNight.RightName);
        using (var before = run.At(wrong, 0))
        using (var after = run.At(right, 0))
        {
            tally.AtLeast("cases that the wrong night moved", 20, after.Office.Number("SELECT count(*) FROM withdrawn_case"));
            tally.AtLeast("messages taken back", 3, after.Office.Number("SELECT count(*) FROM outbox WHERE wrong_run IS NOT NULL AND state = 5"));
            if (before.Office.Hash() != after.Office.Hash()) tally.Bad("undisturbed: the state after the withdrawal is not that before the night");
        }
        using (var judged = run.At(withdrawal, 0)) tally.AtLeast("promises that the wrong night judged", 20, judged.Office.Number(PromisedStrategy.CountJudged));
        using (var end = run.At(Step(run, WrongNight.DispatchName), 0))
        {
            if (end.Office.Hash() != await SmallRun.HashOfRightNight(cases, options.Seed).ConfigureAwait(false)) tally.Bad("undisturbed: the corrected night is not that of the right file");
        }
        var points = wrong.Points().Concat(withdrawal.Points()).Concat(right.Points()).ToList();
        tally.Figure("points", points.Count);
        var trials = new BoundaryTrials(run, tally, string.Create(CultureInfo.InvariantCulture, $"withdrawal --cases {options.CasesOr(Cases, 600)} --seed {options.Seed} --soak"));
        await trials.Work(points, options.TrialsOr(ShortTrials, points.Count), options.Seed, SomeGoToTheEnd, cancellation).ConfigureAwait(false);
        foreach (var bug in WithdrawalBugs.All) tally.Planted(bug.Name, await BoundaryTrials.IsCaught(run, withdrawal.Points(), bug).ConfigureAwait(false));
    }

    private static StepBegin Step(SmallRun run, string name) => run.Begins.Single(begin => begin.Name == name);
}
