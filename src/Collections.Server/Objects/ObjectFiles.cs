using System.Text.Json;
using Collections.Domain.Objects;
using Collections.Domain.Texts;
using Collections.Server.Commands;

namespace Collections.Server.Objects;

/// <summary>Types of management objects that come with strategies: a JSON file each in the folder object-types beside them. They are taken into an empty database with the strategies.</summary>
internal static class ObjectFiles
{
    /// <summary>Size of a file in bytes.</summary>
    public const int MaxBytes = 256 << 10;

    /// <summary>The folder beside the strategies.</summary>
    public const string FolderName = "object-types";

    /// <summary>The types beside strategies, in the order of their files.</summary>
    /// <exception cref="UsageException">A file is none.</exception>
    public static ObjectTypes ReadAll(string workflows)
    {
        var folder = Path.Combine(workflows, FolderName);
        if (!Directory.Exists(folder)) return ObjectTypes.None;
        var rows = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).ToList();
        return ObjectSetting.Types(rows, out var wrong) ?? throw new UsageException($"{folder}: {wrong}");
    }

    private static ObjectTypeRow Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ObjectTypeRow>(BoundedRead.Text(file, MaxBytes), JsonText.Options) ?? throw new UsageException($"{file}: a type of objects was expected, found null.");
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{file}: a type of objects with key, english, spanish, fields and states was expected, found: {wrong.Message}");
        }
    }
}
