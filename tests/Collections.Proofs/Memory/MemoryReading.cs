using System.Globalization;
using Collections.Intake.Generation;
using Collections.Proofs.Offices;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Memory;

/// <summary>What a worker process took of memory, in bytes.</summary>
/// <param name="Peak">The most that was resident.</param>
/// <param name="Heap">What was reachable after each night, where there were several.</param>
/// <param name="Failure">How it failed; null where it did not.</param>
internal sealed record MemoryReading(long Peak, IReadOnlyList<long> Heap, string? Failure)
{
    /// <summary>Works nights in a process of the server's own settings, and reads its memory.</summary>
    public static async Task<MemoryReading> Of(GeneratedPortfolio portfolio, int nights, int subjectsPerPart, PlantedBug bug, string? heapLimit, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("collections-memory-");
        try
        {
            var order = Order(folder.FullName, portfolio, nights, subjectsPerPart, bug);
            // Memory that a server's collector has not taken back yet would hide what is reachable, not what is taken.
            var settings = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1", ["DOTNET_TieredPGO"] = "1" };
            if (heapLimit is not null) settings["DOTNET_GCHeapHardLimit"] = heapLimit;
            using var worker = WorkerProcess.Start(OrderFile.Words(WorkerCommand.Nights, order), settings: settings);
            return await Read(worker, cancellation).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static WorkerOrder Order(string folder, GeneratedPortfolio portfolio, int nights, int subjectsPerPart, PlantedBug bug)
    {
        for (var day = 0; day < nights; day++)
        {
            using var stream = File.Create(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"day-{day}.csv")));
            PortfolioGenerator.Write(stream, portfolio with { Day = day });
        }
        return new WorkerOrder
        {
            Database = Path.Combine(folder, "office.db"),
            Date = portfolio.Position.AddDays(1),
            Portfolio = Path.Combine(folder, "day-{day}.csv"),
            Mapping = Office.Mapping(),
            Workflows = Office.Workflows,
            Spool = Path.Combine(folder, "spool"),
            SubjectsPerPart = subjectsPerPart,
            Count = nights,
            IsSent = nights > 1,
            Bug = bug,
        };
    }

    private static async Task<MemoryReading> Read(WorkerProcess worker, CancellationToken cancellation)
    {
        var heap = new List<long>();
        long peak = 0;
        while (await worker.Line(cancellation).ConfigureAwait(false) is { } line)
        {
            if (!line.StartsWith(WorkerWords.Measured, StringComparison.Ordinal)) continue;
            var words = line[WorkerWords.Measured.Length..].Split(' ');
            var value = long.Parse(words[1], CultureInfo.InvariantCulture);
            if (words[0] == "heap") heap.Add(value);
            else peak = value;
        }
        var code = await worker.End(cancellation).ConfigureAwait(false);
        return new MemoryReading(peak, heap, code == 0 ? null : $"the worker ended with {code}: {worker.Complaints}");
    }
}
