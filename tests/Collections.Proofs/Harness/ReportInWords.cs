using System.Globalization;

namespace Collections.Proofs.Harness;

/// <summary>A report for whoever reads without a program.</summary>
internal static class ReportInWords
{
    public static void Write(IProof proof, ProofReport report, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(report.Holds ? "holds" : "BROKEN"),-7}{report.Promise,-5}{proof.Verb,-13}{report.Trials,7:N0} trials {report.Landed,7:N0} landed {report.Bad,4} bad   planted {report.PlantedBugs.Caught}/{report.PlantedBugs.Planted}   {report.Seconds,6:N1} s   seed {report.Seed}"));
        foreach (var (name, value) in report.Figures) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"         {name}: {value}"));
        foreach (var missed in report.PlantedBugs.Missed) output.WriteLine($"         not caught: {missed}");
        foreach (var finding in report.Findings) output.WriteLine($"         {finding}");
    }
}
