using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Money;

namespace Collections.Proofs.Files;

/// <summary>Files that come twice, and files with defects.</summary>
internal sealed class FilesProof : IProof
{
    public string Verb => "files";

    public string Promise => "P9+P10";

    public string Sentence => "A file given again, renamed, shuffled, four times at once or after a kill changes nothing; of a file with defects every good row is in and every bad one is explained.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        foreach (var seed in Corpus.Seeds(Verb).Append(options.Seed)) await Duplicates(options, tally, seed).ConfigureAwait(false);
        await Payments(options, tally).ConfigureAwait(false);
        await Kills(options, tally, cancellation).ConfigureAwait(false);
        tally.Tried();
        await new MalformedTrial(new GeneratedPortfolio(options.CasesOr(10_000, 100_000), options.Seed), options.Soak ? 3 : 1, tally).Run().ConfigureAwait(false);
    }

    private static async Task Duplicates(ProofOptions options, Tally tally, int seed)
    {
        var portfolio = new GeneratedPortfolio(options.CasesOr(1_200, 20_000), seed);
        var trial = new DuplicateTrial(portfolio, seed);
        tally.Tried();
        foreach (var finding in await trial.Run().ConfigureAwait(false)) Bad(tally, seed, finding);
        tally.AtLeast("cases after duplicates", 100, trial.Cases);
        if (seed != options.Seed) return;
        tally.Planted("a file is known by its name", await Shows(new DuplicateTrial(portfolio, seed) { Between = BrokenGate.ByName }).ConfigureAwait(false));
        tally.Planted("a file's content is not looked at", await Shows(new DuplicateTrial(portfolio, seed) { Between = BrokenGate.ByDate }).ConfigureAwait(false));
        tally.Planted("files do not wait for each other", await Shows(new DuplicateTrial(portfolio, seed) { Between = (store, _) => store, TakesTurns = false }).ConfigureAwait(false));
        tally.Tried();
        if (await Shows(new DuplicateTrial(portfolio, seed) { Between = (store, _) => store }).ConfigureAwait(false)) tally.Bad("the trial finds something where nothing is broken");
    }

    private static async Task<bool> Shows(DuplicateTrial trial) => (await trial.Run().ConfigureAwait(false)).Count > 0;

    private static async Task Payments(ProofOptions options, Tally tally)
    {
        tally.Tried();
        var payments = options.CasesOr(6_000, 20_000);
        foreach (var finding in await new PaymentDuplicateTrial(options.Seed, tally).Run(payments).ConfigureAwait(false)) Bad(tally, options.Seed, finding);
        tally.Planted("a payments file resumed loses a posting", (await new PaymentDuplicateTrial(options.Seed, new Tally()).Run(500, BrokenPayments.Lost).ConfigureAwait(false)).Count > 0);
    }

    private static async Task Kills(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        using var trial = new KillTrial(new GeneratedPortfolio(options.CasesOr(18_000, 40_000), options.Seed));
        await trial.Prepare().ConfigureAwait(false);
        var draws = new Random(options.Seed);
        var kills = options.TrialsOr(6, 50);
        for (var kill = 0; kill < kills && !cancellation.IsCancellationRequested; kill++)
        {
            var day = kill % 2;
            var point = PointOf(trial.Points(day), kill / 2, (kills + 1) / 2, draws);
            tally.Tried();
            foreach (var finding in await trial.Run(day, point, kill % 3 == 0 || options.Soak, tally).ConfigureAwait(false)) Bad(tally, options.Seed, $"day {day} killed at point {point} of {trial.Points(day)}: {finding}");
        }
        tally.Figure("kill points", trial.Points(0) + trial.Points(1));
        // Late, but before the last rows of the file are there: what is missing must show.
        var late = trial.Points(1) * 9 / 10;
        tally.Planted("a file that was begun is taken for done", (await trial.Run(1, late, false, new Tally(), BrokenGate.BegunIsDone).ConfigureAwait(false)).Count > 0);
    }

    /// <summary>A point in the n-th of equal stretches: the kills are spread over the whole intake.</summary>
    private static int PointOf(int points, int stretch, int stretches, Random draws)
    {
        var (from, to) = ((long)points * stretch / stretches, (long)points * (stretch + 1) / stretches);
        return (int)from + 1 + draws.Next((int)Math.Max(1, to - from));
    }

    private static void Bad(Tally tally, int seed, string finding)
    {
        tally.Bad(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding}; repeat: files --seed {seed}"));
        Corpus.Keep("files", seed, finding);
    }
}
