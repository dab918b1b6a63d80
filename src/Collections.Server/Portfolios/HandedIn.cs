namespace Collections.Server.Portfolios;

/// <summary>Files that came over the web, in a folder of their own that goes with them.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">The files, in the order in which they came.</param>
/// <param name="Mapping">A mapping that came with them; null where none did.</param>
internal sealed record HandedIn(string Folder, IReadOnlyList<string> Files, string? Mapping) : IDisposable
{
    /// <summary>The first file; there is one where a request was taken.</summary>
    public string File => Files[0];

    /// <summary>A sentence about the files as somebody knows them who is not on this machine.</summary>
    public string WithoutFolder(string sentence) => Files.Select(Path.GetDirectoryName).Distinct().OrderByDescending(place => place!.Length)
        .Aggregate(sentence, (text, place) => text.Replace(place + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
