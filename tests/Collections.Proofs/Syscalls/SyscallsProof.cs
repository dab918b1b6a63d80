using System.Globalization;
using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Syscalls;

/// <summary>
/// The disk is full, does not confirm what was written, or the process is killed, at calls drawn from those of an
/// undisturbed night and dispatch.
/// </summary>
internal sealed class SyscallsProof : IProof
{
    private const double MostSeconds = 10;
    private int retries;
    private double longest;

    public string Verb => "syscalls";

    public string Promise => "P7";

    public string Sentence => "A full or failing disk stops the run with a sentence; reading goes on, nothing is torn, and the same request goes on from there.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var portfolio = new GeneratedPortfolio(options.CasesOr(quick: 1_500, soak: 20_000), Seed: 6) { LateShare = 1 };
        await FullDisk.Prove(tally, portfolio with { Accounts = Math.Min(portfolio.Accounts, 3_000) }, options.Soak, cancellation).ConfigureAwait(false);
        if (Strace.Missing is { } reason)
        {
            tally.Figure("faults at system calls", reason);
            return;
        }
        using var later = await Ground.Later(portfolio, 1, cancellation).ConfigureAwait(false);
        using var toSend = await Ground.ToSend(portfolio, cancellation).ConfigureAwait(false);
        using var first = Ground.First(portfolio, 1);
        FaultStage[] stages =
        [
            await FaultStage.On(ProductWords.Run, later, isForFiles: false, cancellation).ConfigureAwait(false),
            await FaultStage.On(ProductWords.Dispatch, toSend, isForFiles: true, cancellation).ConfigureAwait(false),
            await FaultStage.On(ProductWords.Run, first, isForFiles: true, cancellation).ConfigureAwait(false),
        ];
        tally.AtLeast("calls to choose from", 100, stages.Sum(stage => stage.Calls));
        tally.AtLeast("messages of the undisturbed dispatch", 100, stages[1].Undisturbed.Sent);
        var each = options.TrialsOr(quick: 2, soak: 10);
        await Work(stages, FaultKind.Full, options.Soak ? 2 * each : each + 1, options, tally, cancellation).ConfigureAwait(false);
        await Work(stages, FaultKind.NotSynced, each, options, tally, cancellation).ConfigureAwait(false);
        await Work(stages, FaultKind.Killed, options.Soak ? 2 * each : each, options, tally, cancellation).ConfigureAwait(false);
        tally.Figure("retries of a failed sync", retries);
        tally.Figure("longest seconds from fault to end", Math.Round(longest, 1));
        tally.Figure("most seconds from fault to end", MostSeconds);
        await SyscallBugs.Plant(tally, stages[0], options.Seed, cancellation).ConfigureAwait(false);
    }

    private async Task Work(FaultStage[] stages, FaultKind kind, int trials, ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var landed = 0;
        var seeds = Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, trials)).ToArray();
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation }, async (seed, token) =>
        {
            var stage = stages[seed % stages.Length];
            var (order, fault) = stage.Draw(kind, seed);
            var trial = new FaultTrial(stage, order, fault);
            var bad = await trial.Work(null, token).ConfigureAwait(false);
            tally.Tried();
            if (trial.HasLanded)
            {
                tally.Landed();
                Interlocked.Increment(ref landed);
            }
            lock (stages) (longest, retries) = (Math.Max(longest, trial.Seconds), retries + trial.Retries);
            tally.Say(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {fault}{(trial.HasLanded ? "" : ", which did not land")}"));
            if (bad.Count == 0) return;
            tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{fault}: {string.Join("; ", bad)}; repeat: {Verb} --seed {seed} --trials 1{(options.Soak ? " --soak" : "")}"));
            Corpus.Keep(Verb, seed, bad[0]);
        }).ConfigureAwait(false);
        tally.AtLeast($"landed of kind {kind}", (trials + 1) / 2, landed);
    }
}
