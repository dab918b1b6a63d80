using System.Globalization;
using Collections.Intake.Generation;
using Collections.Intake.Rejects;

namespace Collections.Proofs.Files;

/// <summary>A reject file held against the defects that its file has.</summary>
internal static class RejectFile
{
    /// <summary>The lines of a reject file without its header; none where there is no file.</summary>
    public static IReadOnlyList<string> Lines(string file) => File.Exists(file) ? [.. File.ReadLines(file).Skip(1)] : [];

    /// <summary>The first difference between line, column and code of the rejected rows and the truth; null where there is none.</summary>
    public static string? Difference(IReadOnlyList<string> lines, IReadOnlyList<PlantedDefect> truth)
    {
        var found = lines.Select(line => string.Join(' ', line.Split(',')[..3])).ToList();
        var expected = truth.Select(planted => string.Create(CultureInfo.InvariantCulture, $"{planted.Line} {planted.Column} {DefectTable.Of(planted.Code).Name}")).ToList();
        var at = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == found.Count && at == expected.Count ? null
            : $"rejected rows: expected {expected.Count} with '{expected.ElementAtOrDefault(at)}', found {found.Count} with '{found.ElementAtOrDefault(at)}'";
    }
}
