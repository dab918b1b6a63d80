using System.Text.Json;

namespace Collections.Intake.Mappings;

/// <summary>
/// An object of a mapping that is read member by member: every wrong type becomes a finding with its path, and so
/// does every member that nobody asked for, for a misspelt option would otherwise be an option silently not set.
/// </summary>
public sealed class MappingElement
{
    private readonly JsonElement element;
    private readonly List<MappingFinding> findings;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>An element at a path.</summary>
    public MappingElement(JsonElement element, string path, List<MappingFinding> findings)
    {
        this.element = element;
        this.findings = findings;
        Path = path;
        if (element.ValueKind != JsonValueKind.Object) Find("", $"expected an object, found {Kind(element)}");
    }

    /// <summary>Where the element stands.</summary>
    public string Path { get; }

    /// <summary>Adds a finding at a member of the element, or at the element itself.</summary>
    public void Find(string member, string message) => findings.Add(new MappingFinding(PathOf(member), message));

    /// <summary>A text, or null where the member is missing.</summary>
    public string? Text(string member)
    {
        if (Member(member) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        Find(member, $"expected a text, found {Kind(value)}");
        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string member)
    {
        var text = Text(member);
        if (!string.IsNullOrWhiteSpace(text)) return text;
        Find(member, "expected a text that is not empty");
        return "";
    }

    /// <summary>Yes or no, or null where the member is missing.</summary>
    public bool? Flag(string member)
    {
        if (Member(member) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Find(member, $"expected true or false, found {Kind(value)}");
        return null;
    }

    /// <summary>A number from a least to a greatest value, both inclusive, or null where the member is missing.</summary>
    public decimal? Number(string member, decimal least, decimal greatest)
    {
        if (Member(member) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= greatest) return number;
        Find(member, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"expected a number from {least} to {greatest}, found {value.GetRawText()}"));
        return null;
    }

    /// <summary>The objects of a list; empty where the member is missing.</summary>
    public IEnumerable<MappingElement> Objects(string member)
    {
        var i = 0;
        foreach (var item in Items(member)) yield return new MappingElement(item, $"{PathOf(member)}[{i++}]", findings);
    }

    /// <summary>The elements of a list; empty where the member is missing.</summary>
    public IEnumerable<JsonElement> Items(string member)
    {
        if (Member(member) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray();
        Find(member, $"expected a list, found {Kind(value)}");
        return [];
    }

    /// <summary>An object, or null where the member is missing.</summary>
    public MappingElement? Element(string member) =>
        Member(member) is { } value ? new MappingElement(value, PathOf(member), findings) : null;

    /// <summary>The members of an object whose names are free; empty where the member is missing.</summary>
    public IEnumerable<JsonProperty> Members(string member)
    {
        if (Member(member) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Object) return value.EnumerateObject();
        Find(member, $"expected an object, found {Kind(value)}");
        return [];
    }

    /// <summary>Adds a finding for every member that was not asked for.</summary>
    public void Close()
    {
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject())
        {
            if (!asked.Contains(member.Name) && !member.Name.StartsWith('$'))
                Find(member.Name, $"expected one of {string.Join(", ", asked.Order(StringComparer.Ordinal))}");
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private string PathOf(string member) => (Path.Length, member.Length) switch
    {
        (0, _) => member,
        (_, 0) => Path,
        _ => $"{Path}.{member}",
    };

    private JsonElement? Member(string name)
    {
        asked.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
    }
}
