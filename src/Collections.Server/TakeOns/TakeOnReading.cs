using System.Security.Cryptography;
using Collections.Intake.Mappings;
using Collections.Intake.TakeOns;
using Collections.Server.Commands;

namespace Collections.Server.TakeOns;

/// <summary>The files of a take-on, read and judged row by row.</summary>
internal sealed record TakeOnReading(string Source, byte[] Digest, IReadOnlyList<TakenFile> Files, IReadOnlyList<TakeOnRow> Rows, IReadOnlyList<TakeOnDefect> Defects)
{
    /// <summary>The mapping of an order.</summary>
    /// <exception cref="UsageException">It is wrong, or of another kind.</exception>
    public static ListMapping MappingOf(TakeOnOrder order)
    {
        var name = Path.GetFileName(order.Mapping);
        var mapping = MappingReader.ReadFile(order.Mapping);
        if (mapping.Findings.Count > 0) throw new UsageException($"--mapping {name}:\n  {string.Join("\n  ", mapping.Findings)}");
        return mapping.TakeOn ?? throw new UsageException($"--mapping {name}: the kind 'take-on' was expected.");
    }

    /// <summary>Reads the files; their order does not count for the digest.</summary>
    public static TakeOnReading Of(ListMapping mapping, TakeOnOrder order)
    {
        var reader = new TakeOnReader(mapping);
        var (files, rows, digests) = (new List<TakenFile>(), new List<TakeOnRow>(), new List<byte[]>());
        foreach (var source in order.Files.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            using var content = File.OpenRead(source.Path);
            var digest = SHA256.HashData(content);
            var read = reader.Read(source.Path, source.Name);
            files.Add(new TakenFile(source.Name, read.Count == 0 ? "" : TakeOnFields.Records[(int)read[0].File.Record], read.Count, Convert.ToHexStringLower(digest)));
            digests.Add(digest);
            rows.AddRange(read);
        }
        digests.Sort((one, other) => one.AsSpan().SequenceCompareTo(other));
        digests.Add(SHA256.HashData(File.ReadAllBytes(order.Mapping)));
        return new TakeOnReading(mapping.Feed, SHA256.HashData([.. digests.SelectMany(digest => digest)]), files, rows, reader.Defects);
    }

    /// <summary>Defects by file, line and column.</summary>
    public static IReadOnlyList<TakeOnDefect> Sorted(IEnumerable<TakeOnDefect> defects) =>
        [.. defects.OrderBy(defect => defect.File, StringComparer.Ordinal).ThenBy(defect => defect.Line).ThenBy(defect => defect.Column, StringComparer.Ordinal).ThenBy(defect => defect.Expected, StringComparer.Ordinal)];
}
