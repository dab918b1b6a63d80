using System.Text.Json;
using Collections.Domain.Queues;
using Collections.Server.Commands;

namespace Collections.Server.Hosting;

/// <summary>Who works which queue: roster.json in the folder of the strategies. Without the file nobody is on the roster, and capacities count per queue.</summary>
internal static class RosterFile
{
    private const string FileName = "roster.json";

    public static Roster Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) return new Roster([]);
        try
        {
            var entries = JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(file), JsonText.Options) ?? [];
            return new Roster(entries.Select(entry => new Collector(entry.Name, entry.Queues ?? [], entry.Skills ?? [], entry.Absences ?? [])));
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{file}: a list of {{name, queues, skills, absences}} was expected: {wrong.Message}");
        }
    }

    private sealed record Entry(string Name, List<string>? Queues, List<string>? Skills, List<DateOnly>? Absences);
}
