using System.Text.Json;

namespace Collections.Activities.CreateTask;

/// <summary>How a collector ends a task: its outcome codes, what is filled in, and how long it takes.</summary>
internal sealed class TaskForm
{
    /// <summary>The outcome of a task whose due date has passed.</summary>
    public const string Overdue = "Overdue";

    private static readonly string[] FieldTypes = ["text", "number", "date", "boolean"];

    private TaskForm(IReadOnlyList<string> outcomes, IReadOnlyList<(string Name, string Type)> fields, int minutes)
    {
        Outcomes = outcomes;
        Content = JsonSerializer.SerializeToUtf8Bytes(new
        {
            outcomes,
            fields = fields.Select(field => new { name = field.Name, type = field.Type }),
            minutes,
        });
    }

    /// <summary>A form without outcomes.</summary>
    public static TaskForm Empty { get; } = new([], [], 0);

    /// <summary>Codes in the order in which they are offered.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>UTF-8 JSON, the same for every task of the step.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Reads outcomes and fields as an analyst writes them.</summary>
    public static (TaskForm Form, IReadOnlyList<string> Problems) Read(string outcomes, string fields, int minutes)
    {
        var problems = new List<string>();
        var codes = Codes(outcomes, problems);
        if (codes.Length == 0) problems.Add("at least one outcome was expected, found none.");
        foreach (var code in codes.Where(code => code == Overdue || codes.Count(other => other == code) > 1).Distinct())
            problems.Add($"outcome '{code}' stands twice; Overdue is the step's own.");
        if (minutes < 0) problems.Add($"minutes from 0 were expected, found {minutes}.");
        var read = Words(fields).Select(field => Field(field, problems)).ToList();
        return (new TaskForm(codes, read, minutes), problems);
    }

    /// <summary>A list of words, or the JSON array that Elsa's designer writes.</summary>
    private static string[] Codes(string outcomes, List<string> problems)
    {
        if (!outcomes.TrimStart().StartsWith('[')) return Words(outcomes);
        try
        {
            return JsonSerializer.Deserialize<string[]>(outcomes) ?? [];
        }
        catch (JsonException)
        {
            problems.Add($"outcomes as a list, Promise,Refusal, or as a JSON array of texts were expected, found '{outcomes}'.");
            return [];
        }
    }

    private static (string Name, string Type) Field(string text, List<string> problems)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, type) = colon < 0 ? (text, FieldTypes[0]) : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (!FieldTypes.Contains(type)) problems.Add($"field '{name}': one of the types {string.Join(", ", FieldTypes)} was expected, found '{type}'.");
        return (name, type);
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
