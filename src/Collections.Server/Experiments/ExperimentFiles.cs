using System.Text.Json;
using Collections.Domain.Experiments;
using Collections.Domain.Texts;
using Collections.Server.Commands;

namespace Collections.Server.Experiments;

/// <summary>Experiments that come with strategies: a JSON file each in the folder experiments beside them. They are taken into an empty database with the strategies.</summary>
internal static class ExperimentFiles
{
    /// <summary>Size of a file in bytes.</summary>
    public const int MaxBytes = 64 << 10;

    private const string FolderName = "experiments";

    /// <summary>The experiments beside strategies, in the order of their files.</summary>
    /// <exception cref="UsageException">A file is none.</exception>
    public static IReadOnlyList<Experiment> ReadAll(string workflows)
    {
        var folder = Path.Combine(workflows, FolderName);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)] : [];
    }

    private static Experiment Read(string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Experiment>(BoundedRead.Text(file, MaxBytes), JsonText.Options) ?? throw new UsageException($"{file}: an experiment was expected, found null.");
            return ExperimentCheck.Wrong(read) is { } wrong ? throw new UsageException($"{file}: {wrong}") : read;
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{file}: an experiment with name, salt, arms, from and to was expected, found: {wrong.Message}");
        }
    }
}
