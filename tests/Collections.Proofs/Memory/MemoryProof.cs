using System.Globalization;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Memory;

/// <summary>
/// The peak of a large night against that of a small one, the heap of a process that works a month of nights, and a night
/// under a limit of the heap.
/// </summary>
internal sealed class MemoryProof : IProof
{
    private const long Mebibyte = 1 << 20;
    private const long MostPeak = 512 * Mebibyte;
    private const double MostRatio = 1.3;
    private const double MostGrowth = 1.05;
    private const string HeapLimit = "0x10000000";
    private const int Nights = 30;
    private const int SettledAfter = 3;

    public string Verb => "memory";

    public string Promise => "P19";

    public string Sentence => "Ten times as many accounts take no more than a third more memory, and a month of nights in one process takes no more than the first days.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var (small, large) = (options.CasesOr(quick: 4_000, soak: 100_000), options.CasesOr(quick: 4_000, soak: 100_000) * (options.Soak ? 10 : 4));
        // The short form cuts parts small, so that the small portfolio has as many full ones at a time as the large.
        var subjectsPerPart = options.Soak ? RunDefinition.DefaultSubjectsPerPart : small / 5;
        var portfolio = new GeneratedPortfolio(small, options.Seed) { LateShare = 1 };
        var limited = await Measured(portfolio, subjectsPerPart, HeapLimit, "under a heap of 256 MiB", tally, cancellation).ConfigureAwait(false);
        var least = await Measured(portfolio, subjectsPerPart, null, "small", tally, cancellation).ConfigureAwait(false);
        var most = await Measured(portfolio with { Accounts = large }, subjectsPerPart, null, "large", tally, cancellation).ConfigureAwait(false);
        tally.Figure("accounts, small", small);
        tally.Figure("accounts, large", large);
        if (limited.Failure is null && least.Failure is null && most.Failure is null) Compare(least.Peak, most.Peak, tally);
        var month = new GeneratedPortfolio(options.Cases ?? (options.Soak ? 20_000 : 400), options.Seed);
        var found = await MemoryReading.Of(month, Nights, subjectsPerPart, PlantedBug.None, null, cancellation).ConfigureAwait(false);
        tally.Tried();
        if (Growth(found, tally) is { } growth) tally.Bad($"a month of nights: {growth}; repeat: {Verb} --seed {options.Seed}");
        var leaking = await MemoryReading.Of(month, Nights / 2, subjectsPerPart, PlantedBug.Leak, null, cancellation).ConfigureAwait(false);
        tally.Planted("each part's columns stay reachable", leaking.Failure is null && Growth(leaking, null) is not null);
    }

    private static async Task<MemoryReading> Measured(GeneratedPortfolio portfolio, int subjectsPerPart, string? limit, string name, Tally tally, CancellationToken cancellation)
    {
        var reading = await MemoryReading.Of(portfolio, 1, subjectsPerPart, PlantedBug.None, limit, cancellation).ConfigureAwait(false);
        tally.Tried();
        tally.Landed();
        tally.Figure($"peak MiB, {name}", reading.Peak / Mebibyte);
        if (reading.Failure is { } failure) tally.Bad($"{name}: {failure}");
        return reading;
    }

    private static void Compare(long least, long most, Tally tally)
    {
        var ratio = (double)most / least;
        tally.Figure("ratio of the peaks", Math.Round(ratio, 2));
        if (most > MostPeak) tally.Bad($"a peak of at most {MostPeak / Mebibyte} MiB was expected, found {most / Mebibyte} MiB");
        if (ratio > MostRatio) tally.Bad(string.Create(CultureInfo.InvariantCulture, $"a ratio of at most {MostRatio} was expected, found {ratio:N2}"));
    }

    /// <summary>How much more was reachable at the end than after the first nights; null where it is within bounds.</summary>
    private static string? Growth(MemoryReading reading, Tally? tally)
    {
        if (reading.Failure is { } failure) return failure;
        var (settled, end) = (reading.Heap.Take(SettledAfter).Max(), reading.Heap.TakeLast(SettledAfter).Max());
        var growth = (double)end / settled;
        tally?.AtLeast("nights in one process", Nights, reading.Heap.Count);
        tally?.Figure("heap MiB after the first nights", Math.Round((double)settled / Mebibyte, 1));
        tally?.Figure("heap MiB after the last nights", Math.Round((double)end / Mebibyte, 1));
        return growth <= MostGrowth ? null : string.Create(CultureInfo.InvariantCulture, $"at most {MostGrowth:P0} of what was reachable after {SettledAfter} nights was expected, found {growth:P1}");
    }
}
