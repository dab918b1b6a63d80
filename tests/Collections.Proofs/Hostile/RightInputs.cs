using System.Xml;
using System.Xml.Linq;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Hostile;

/// <summary>What is right: the decisions of the sample strategies and their expressions, and some that use more of the language.</summary>
internal static class RightInputs
{
    private static readonly string[] More =
    [
        "if days past due > 30 and product = \"card\" then \"HARD\" else \"SOFT\"",
        "for i in 1..10, j in [1, 2, 3] return i * j + count(partial)",
        "some x in [1, 2, 3] satisfies x > 2 and every y in [x] satisfies y = x",
        "{a: 1, b: a + 1, f: function(n: number) n * b, r: f(3)}.r",
        "[1, 2, 3, 4][item > 2][1]",
        "[{a: 1, b: \"x\"}, {a: 2, b: \"y\"}][a = 2].b",
        "sort([3, 1, 2], function(x, y) x < y)",
        "date(\"2026-11-24\") + duration(\"P3D\") < date and time(\"2026-12-01T10:00:00@America/Argentina/Buenos_Aires\")",
        "@\"2026-11-24\" in [@\"2026-01-01\"..@\"2026-12-31\"]",
        "(today() - date(\"2020-02-29\")).days / 365.25",
        "substring(\"collections\", 3, 4) + upper case(\"a\") + string join([\"x\", \"y\"], \", \")",
        "replace(\"2026-11-24\", \"(\\\\d+)-(\\\\d+)-(\\\\d+)\", \"$3.$2.$1\")",
        "matches(\"+54 9 11 5555\", \"^\\\\+[0-9 ]+$\")",
        "decimal(1 / 3, 4) ** 2 - sqrt(2) * round half up(2.345, 2)",
        "context merge([{a: 1}, {b: 2}]) = {a: 1, b: 2}",
        "x in (< 10, [20..30], > 100, null, not(5))",
        "overlaps([1..5], (4..9)) and during(3, [1..5]) and range(\"[1..3)\").end included = false",
        "if x instance of number then string(x) else \"none\"",
        "get value({a: {b: 5}}, \"a\").b",
        "list replace([1, 2, 3], function(i, n) i > 1, 0)",
        "distinct values(concatenate([1, 2], [2, 3])) = union([1, 2], [2, 3])",
        "split(\"a;b;c\", \";\")[-1]",
        "median([1, 5, 2]) + mean(1, 2, 3) + stddev([2, 4, 7, 5]) + mode([6, 3, 9, 6, 6])[1]",
        "years and months duration(@\"2026-01-31\", @\"2027-03-01\") > duration(\"P1Y\")",
        "time(\"10:30:00+02:00\").time offset = duration(\"PT2H\")",
        "day of week(@\"2026-11-24\") = \"Tuesday\" and week of year(@\"2026-11-24\") = 48",
        "> 30", "[1..10], 20, > 99", "not(\"a\", \"b\")", "-", "? > 10 and ? < x", "contains(?, \"a\")",
    ];

    /// <summary>Decision models as text.</summary>
    public static IReadOnlyList<string> Models { get; } =
        [.. Directory.GetFiles(Office.Workflows, "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>The drawings of the sample strategies as text.</summary>
    public static IReadOnlyList<string> Drawings { get; } =
        [.. Directory.GetFiles(Office.Workflows, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>The decisions of all sample strategies by file name, so that a drawing finds those it names.</summary>
    public static IReadOnlyDictionary<string, string> Decisions { get; } = Directory.GetFiles(Office.Workflows, "*.dmn", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .DistinctBy(Path.GetFileName)
        .ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Expressions and unary tests.</summary>
    public static IReadOnlyList<string> Expressions { get; } =
        [.. More, .. Models.SelectMany(Texts).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(string model)
    {
        using var reader = XmlReader.Create(new StringReader(model));
        return [.. XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim()).Where(text => text.Length > 0)];
    }
}
