using System.Globalization;
using BenchmarkDotNet.Reports;
using Collections.Benchmarks.Decisions;

namespace Collections.Benchmarks;

/// <summary>What the decision table must reach against the other two ways, in the words of the claim.</summary>
internal static class Ratios
{
    private const double LeastAgainstChain = 0.5;
    private const double LeastAgainstScalar = 20;

    /// <summary>Prints rows a second and ratios; gives the exit code: 1 where a ratio is not reached.</summary>
    public static int Print(Summary summary)
    {
        var columns = RowsPerSecond(summary, nameof(TreatmentTableBenchmark.Columns));
        var chain = RowsPerSecond(summary, nameof(TreatmentTableBenchmark.IfChain));
        var scalar = RowsPerSecond(summary, nameof(TreatmentTableBenchmark.RowByRow));
        Say($"columns     {columns,14:N0} rows/s");
        Say($"if-chain    {chain,14:N0} rows/s   columns are {columns / chain:N2} of it, at least {LeastAgainstChain} is promised");
        Say($"row by row  {scalar,14:N0} rows/s   columns are {columns / scalar:N0} times as fast, at least {LeastAgainstScalar} is promised");
        return columns / chain >= LeastAgainstChain && columns / scalar >= LeastAgainstScalar ? 0 : 1;
    }

    private static double RowsPerSecond(Summary summary, string name) =>
        1e9 / summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == name).ResultStatistics!.Median;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
