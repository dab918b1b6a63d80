using System.Globalization;

namespace Collections.Proofs.Harness;

/// <summary>
/// Seeds that once showed a fault, a line each: the seed, then what it showed. They are tried first, always.
/// </summary>
internal static class Corpus
{
    /// <summary>The seeds kept for a verb.</summary>
    public static IReadOnlyList<int> Seeds(string verb)
    {
        var file = FileOf(AppContext.BaseDirectory, verb);
        return File.Exists(file)
            ? [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => int.Parse(line.Split(' ', 2)[0], CultureInfo.InvariantCulture))]
            : [];
    }

    /// <summary>Keeps a seed for ever, in the sources where the program runs beside them.</summary>
    public static void Keep(string verb, int seed, string what)
    {
        if (Sources() is not { } sources || Seeds(verb).Contains(seed)) return;
        var file = FileOf(sources, verb);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{seed} {what.ReplaceLineEndings(" ")}\n"));
    }

    private static string FileOf(string folder, string verb) => Path.Combine(folder, "Corpus", verb + ".seeds");

    private static string? Sources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Collections.Proofs.csproj"))) return folder.FullName;
        }
        return null;
    }
}
