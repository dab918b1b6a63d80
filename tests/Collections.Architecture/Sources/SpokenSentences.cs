using System.Text.Json;
using System.Text.RegularExpressions;
using Collections.Architecture.Rooms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Collections.Architecture.Sources;

/// <summary>What a screen may say is there in Spanish, and what is there in Spanish is still said.</summary>
public sealed partial class SpokenSentences
{
    private const string Folder = "src/Collections.Server/Languages/es";

    /// <summary>What stands in holes of many sentences, wherever it comes from.</summary>
    private const string Words = "Words.json";

    /// <summary>From so many words on a text is a sentence.</summary>
    private const int FewestWords = 4;

    /// <summary>Whose texts no screen shows as they are: the command line's, logs, reports and steps that have words of their own, what is written for machines.</summary>
    private static readonly string[] Unspoken =
    [
        "Server/Commands/", "Server/Benchmarks/", "Server/Hosting/", "Server/Nightly/NightInWords", "Server/Nightly/DemoTotals", "Server/Histories/HistoryInWords", "Strategies/Tracing/", "Decisions/Lines/",
        "Server/People/Provider/", "Server/People/SignIn.cs", "Server/Deployments/Deployer", "Server/Deployments/Publication",
        "Server/Reports/", "Server/Elsa/Bpmn", "Server/Catalog/Activity", "Bpmn/Validation/Specification/SpecificationRules",
        "Server/Elsa/ElsaDescriptor", "Server/Web/SecurityHeaders", "Bpmn/Elsa/Conversion/ActivityTypes", "Bpmn/Editing/NewBpmnDocument", "Intake/Generation/", "Intake/Guesses/FieldWords", "Domain/Accounts/CurrencyCodes",
    ];

    /// <summary>Failures that say that we were wrong, or that the command line was.</summary>
    private static readonly string[] Ours = ["InvalidOperationException", "ArgumentException", "ArgumentOutOfRangeException", "NotSupportedException", "InvalidDataException", "UnreachableException", "UsageException"];

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Catalogue = new(() => Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.json")
        .ToDictionary(file => Path.GetFileName(file), file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!, StringComparer.Ordinal));

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void What_a_screen_may_say_is_there_in_Spanish(string name)
    {
        var known = Catalogue.Value.Values.SelectMany(file => file.Keys).ToHashSet(StringComparer.Ordinal);
        var missing = Repository.Sources(name).Where(IsSpoken).SelectMany(Texts)
            .Where(text => !text.IsOurs && IsSentence(text.Format) && !known.Contains(text.Format))
            .Select(text => $"{text.Place}: {text.Format}")
            .ToList();
        missing.ShouldBeEmpty($"""
            Findings and answers of the API are shown in the reader's language. Write each in Spanish, its holes numbered, into {Folder}/{name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}.json:
            {string.Join('\n', missing)}
            """);
    }

    [Fact]
    public void What_is_there_in_Spanish_is_still_said()
    {
        var said = Repository.Projects.SelectMany(Repository.Sources).SelectMany(Texts).Select(text => text.Format).ToHashSet(StringComparer.Ordinal);
        Catalogue.Value.Where(file => file.Key != Words).SelectMany(file => file.Value.Keys).Where(sentence => !said.Contains(sentence))
            .ShouldBeEmpty($"No source says this any more: take it out of {Folder}.");
    }

    [Fact]
    public void A_translation_has_no_hole_that_its_sentence_lacks() =>
        Catalogue.Value.Values.SelectMany(file => file).Where(pair => pair.Value.Length == 0 || Hole().Matches(pair.Value).Any(hole => !pair.Key.Contains(hole.Value, StringComparison.Ordinal))).ShouldBeEmpty();

    private static bool IsSpoken(string file) => !Unspoken.Any(part => Repository.Relative(file).StartsWith("src/Collections." + part, StringComparison.Ordinal));

    private static bool IsSentence(string format) =>
        !format.Contains('\n', StringComparison.Ordinal) && Word().Count(Hole().Replace(format, " ")) >= FewestWords && !Machine().IsMatch(format);

    /// <summary>The texts that a file holds, with their holes numbered.</summary>
    private static IEnumerable<(string Format, string Place, bool IsOurs)> Texts(string file)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            var format = node switch
            {
                LiteralExpressionSyntax { Token.Value: string text } => text,
                InterpolatedStringExpressionSyntax text => FormatOf(text),
                _ => null,
            };
            if (format is null) continue;
            var place = $"{Repository.Relative(file)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
            yield return (format, place, node.Ancestors().Any(outer => outer is AttributeSyntax || (outer is ObjectCreationExpressionSyntax made && Ours.Contains(made.Type.ToString()))));
        }
    }

    private static string FormatOf(InterpolatedStringExpressionSyntax text)
    {
        var holes = 0;
        return string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : $"{{{holes++}}}"));
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<!\S)\S*[A-Za-z]{2}\S*")]
    private static partial Regex Word();

    /// <summary>SQL, FEEL, paths of drawings, patterns, addresses.</summary>
    [GeneratedRegex(@"\b(SELECT|INSERT|UPDATE|DELETE FROM|PRAGMA|FROM|ORDER BY|WHERE|AND|NOT IN|ROLLBACK|coalesce)\b|^[\w ]+: (any|string|list|number|date|context|time|range|point|function|duration|from)\b|^M4 |^\^|^otpauth:|^\{ status: |^id, reference| AS subject")]
    private static partial Regex Machine();
}
