using System.Text.RegularExpressions;
using Collections.Architecture.Rooms;

namespace Collections.Architecture.Sources;

/// <summary>A public type says what it means: its unit, its bounds or the rule of the field behind it.</summary>
public sealed partial class PublicTypeSummaries
{
    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Every_public_type_carries_a_summary(string name)
    {
        var types = Repository.Sources(name).SelectMany(TypesIn).ToLookup(type => type.Name);
        types.Where(type => !type.Any(part => part.HasSummary))
            .Select(type => $"{type.Key} in {type.First().File}")
            .ShouldBeEmpty("Write a /// <summary> above the type: what it stands for in the field, in one sentence. If it only echoes the name, the type may not need to be public.");
    }

    /// <summary>The public types that a file declares. Of a partial type one part with a summary is enough.</summary>
    private static IEnumerable<(string Name, string File, bool HasSummary)> TypesIn(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            var declaration = Declaration().Match(lines[i]);
            if (declaration.Success) yield return (declaration.Groups["name"].Value, Repository.Relative(file), HasSummary(lines, i));
        }
    }

    /// <summary>Attributes may stand between the summary and the type, on lines of their own.</summary>
    private static bool HasSummary(string[] lines, int at)
    {
        var above = at - 1;
        while (above >= 0 && lines[above].TrimStart().StartsWith('[')) above--;
        return above >= 0 && lines[above].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*public\s+(?:(?:sealed|abstract|static|readonly|partial|ref|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
