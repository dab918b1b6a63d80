using System.Globalization;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Hostile;

/// <summary>What a worker process found in some inputs.</summary>
/// <param name="Findings">What was bad, with the number of the input.</param>
/// <param name="LongestMilliseconds">The most processor time that one input took.</param>
/// <param name="MostAlive">The most bytes that were alive for one input.</param>
/// <param name="IsAlive">Whether it came to its end.</param>
/// <param name="Complaint">The first words of what it said when it died.</param>
internal sealed record HostileBatch(IReadOnlyList<string> Findings, long LongestMilliseconds, long MostAlive, bool IsAlive, string Complaint)
{
    private const int ComplaintLength = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Feeds inputs to a new process.</summary>
    public static async Task<HostileBatch> Of(HostileKind kind, int seed, int from, int count, HostilePlant plant, CancellationToken cancellation, IEnumerable<string>? before = null)
    {
        string[] words = [WorkerCommand.Hostile, kind.Name, Number(seed), Number(from), Number(count), plant.ToString()];
        var settings = new Dictionary<string, string>
        {
            ["DOTNET_GCHeapHardLimit"] = kind.HeapOfWorker.ToString("x", CultureInfo.InvariantCulture),
            ["DOTNET_gcConcurrent"] = "0",
        };
        using var worker = WorkerProcess.Start(words, before, settings);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var (findings, longest, alive) = (new List<string>(), 0L, 0L);
        try
        {
            while (await worker.Line(patience.Token).ConfigureAwait(false) is { } line)
            {
                if (line.StartsWith(HostileWorker.Bad, StringComparison.Ordinal)) findings.Add(line[HostileWorker.Bad.Length..]);
                if (!line.StartsWith(WorkerWords.Measured, StringComparison.Ordinal)) continue;
                var value = long.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
                if (line.StartsWith(WorkerWords.Measured + "cpu", StringComparison.Ordinal)) longest = value;
                else alive = value;
            }
            var code = await worker.End(patience.Token).ConfigureAwait(false);
            return new(findings, longest, alive, code == 0, code == 0 ? "" : $"exit code {code}: {Short(worker.Complaints)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(findings, longest, alive, IsAlive: false, $"no end within {Patience.TotalMinutes} minutes");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string complaints) => complaints[..Math.Min(complaints.Length, ComplaintLength)].ReplaceLineEndings(" ");
}
