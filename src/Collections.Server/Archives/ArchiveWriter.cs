using System.IO.Compression;
using System.Text;
using Collections.Server.Deployments;
using Collections.Strategies.Packages;

namespace Collections.Server.Archives;

/// <summary>Packs strategies, a folder each, as they lie in a folder of strategies.</summary>
internal static class ArchiveWriter
{
    public static byte[] Write(IEnumerable<StrategyDocument> strategies)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var strategy in strategies)
            {
                Add(archive, strategy, StrategyPackage.FileOf(strategy.Bpmn), strategy.Bpmn);
                foreach (var file in strategy.Files) Add(archive, strategy, file.Path, file.Content);
            }
        }
        return packed.ToArray();
    }

    private static void Add(ZipArchive archive, StrategyDocument strategy, string path, string content)
    {
        var entry = archive.CreateEntry($"{strategy.Name}/{path}", CompressionLevel.Optimal);
        // The same version packed again is the same file.
        entry.LastWriteTime = strategy.CreatedAt;
        using var to = entry.Open();
        to.Write(Encoding.UTF8.GetBytes(content));
    }
}
