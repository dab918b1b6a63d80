using System.Text.Json;
using Collections.Domain.Queues;
using Collections.Domain.Texts;
using Collections.Server.Commands;

namespace Collections.Server.Hosting;

/// <summary>Who works which queue: roster.json in the folder of the strategies. Without the file nobody is on the roster, and capacities count per queue.</summary>
internal static class RosterFile
{
    /// <summary>Size of the file in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Objects and lists of the JSON within one another.</summary>
    public const int MaxDepth = 32;

    private const string FileName = "roster.json";

    private static readonly JsonSerializerOptions Json = new(JsonText.Options) { MaxDepth = MaxDepth };

    public static Roster Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(BoundedRead.Text(file, MaxBytes), file) : new Roster([]);
    }

    /// <summary>Reads a roster.</summary>
    /// <param name="json">A list of collectors.</param>
    /// <param name="origin">Where it stands, for what is wrong with it.</param>
    /// <exception cref="UsageException">It is none.</exception>
    public static Roster Parse(string json, string origin)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<List<Entry>>(json, Json) ?? [];
            return new Roster(entries.Select(entry => new Collector(entry.Name, entry.Queues ?? [], entry.Skills ?? [], entry.Absences ?? []) { Capacity = entry.Capacity }));
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{origin}: a list of {{name, queues, skills, absences, capacity}}, nested at most {MaxDepth} deep, was expected, found: {wrong.Message}");
        }
    }

    private sealed record Entry(string Name, List<string>? Queues, List<string>? Skills, List<DateOnly>? Absences, int? Capacity);
}
