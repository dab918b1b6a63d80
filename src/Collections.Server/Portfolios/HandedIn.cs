namespace Collections.Server.Portfolios;

/// <summary>A file that came over the web, in a folder of its own that goes with it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="File">The file; empty where none came.</param>
/// <param name="Mapping">A mapping that came with it; null where none did.</param>
internal sealed record HandedIn(string Folder, string File, string? Mapping) : IDisposable
{
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
