using System.Text;
using System.Text.Json.Nodes;
using Collections.Intake.Mappings;

namespace Collections.Intake.Guesses;

/// <summary>
/// What the columns of a file may mean, by their headers in Spanish or English and by the look of their values. A
/// proposal: whoever knows the file says what it means.
/// </summary>
/// <param name="Columns">Each column with its guess.</param>
/// <param name="Mapping">A mapping of the columns that were guessed.</param>
/// <param name="Findings">What the mapping still lacks before files can be taken in by it.</param>
public sealed record MappingGuess(IReadOnlyList<GuessedColumn> Columns, JsonObject Mapping, IReadOnlyList<string> Findings)
{
    private const int SamplesShown = 5;
    private const int WholePhrase = 1000;

    /// <summary>The guess about a file; its name becomes that of the feed.</summary>
    public static MappingGuess Of(string feed, ColumnSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var fields = Guess(sample.Columns);
        var mapping = ProposedMapping.Of(feed, sample, fields);
        var read = MappingReader.Read(Encoding.UTF8.GetBytes(mapping.ToJsonString()));
        return new MappingGuess(
            [.. sample.Columns.Select((column, i) => new GuessedColumn(column.Header, [.. column.Given.Distinct().Take(SamplesShown)], fields[i]))],
            mapping,
            [.. read.Findings.Select(finding => finding.ToString())]);
    }

    /// <summary>The best guesses first; a field goes to one column, but for contact points, of which there may be several.</summary>
    private static string?[] Guess(IReadOnlyList<SampledColumn> columns)
    {
        var fields = new string?[columns.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, word, _) in Candidates(columns).OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Place))
        {
            if (fields[place] is null && (taken.Add(word.Field) || FieldNames.Contact(word.Field) is not null)) fields[place] = word.Field;
        }
        return fields;
    }

    private static IEnumerable<(int Place, FieldWord Word, int Score)> Candidates(IReadOnlyList<SampledColumn> columns)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            var words = HeaderWords.Of(columns[place].Header);
            string[] values = [.. columns[place].Given];
            foreach (var word in FieldWords.All)
            {
                var score = Score(words, word.Phrase);
                if (score > 0 && ValueShapes.Fits(word.Shape, values)) yield return (place, word, score);
            }
        }
    }

    /// <summary>The whole header is the phrase, or holds it: the longer it is, the surer.</summary>
    private static int Score(string words, string phrase) =>
        words == phrase ? WholePhrase + phrase.Length
        : $" {words} ".Contains($" {phrase} ", StringComparison.Ordinal) ? phrase.Length
        : 0;
}

/// <summary>A column and what it may mean.</summary>
/// <param name="Header">What the file calls it.</param>
/// <param name="Sample">Some of its values, each once.</param>
/// <param name="Guess">The field; null where nothing comes to mind.</param>
public sealed record GuessedColumn(string Header, IReadOnlyList<string> Sample, string? Guess);
