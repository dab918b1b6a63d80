using System.Xml.Linq;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Conformance.Dmn;

/// <summary>Runs the test cases of a directory of the kit.</summary>
internal static class TckDirectory
{
    /// <summary>Directories that are not run, with the reason.</summary>
    private static readonly Dictionary<string, string> Ignored = new(StringComparer.Ordinal)
    {
        ["0076-feel-external-java"] = "functions in Java cannot be called: no Java runtime is part of the product",
    };

    /// <summary>All cases of a level, in the order of their names.</summary>
    public static List<TckOutcome> RunLevel(string level) =>
        [.. Directory.GetDirectories(Path.Combine(ConformanceFolder.TestCases, level)).Order(StringComparer.Ordinal).SelectMany(folder => Run(level, folder))];

    private static IEnumerable<TckOutcome> Run(string level, string folder)
    {
        var directory = Path.GetFileName(folder);
        var isIgnored = Ignored.TryGetValue(directory, out var reason);
        foreach (var file in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var suite = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
            var name = Path.GetFileNameWithoutExtension(file);
            var loaded = DmnModel.Load(Path.Combine(folder, suite.Elements().First(element => element.Name.LocalName == "modelName").Value.Trim()));
            foreach (var test in suite.Elements().Where(element => element.Name.LocalName == "testCase"))
            {
                var failure = isIgnored ? reason : loaded.Model is { } model ? Failure(model, test) : loaded.Errors[0].Message;
                yield return new(level, directory, name, (string?)test.Attribute("id") ?? "", failure, isIgnored);
            }
        }
    }

    private static string? Failure(DmnModel model, XElement test)
    {
        var inputs = new ContextValue(test.Elements()
            .Where(element => element.Name.LocalName == "inputNode")
            .Select(node => KeyValuePair.Create((string)node.Attribute("name")!, TckValue.Read(node))));
        foreach (var node in test.Elements().Where(element => element.Name.LocalName == "resultNode"))
        {
            var name = (string)node.Attribute("name")!;
            var asked = (string?)test.Attribute("type") is "decisionService" or "bkm" ? (string?)test.Attribute("invocableName") ?? name : name;
            var result = model.Evaluate(asked, inputs, EvaluationClock.At(new DateTimeOffset(2026, 11, 24, 6, 30, 0, TimeSpan.Zero)));
            if (asked != name && result.Value is ContextValue outputs && outputs.TryGet(name, out var output)) result = result with { Value = output };
            if (Failure(node, name, result) is { } failure) return failure;
        }
        return null;
    }

    private static string? Failure(XElement node, string name, DmnResult result)
    {
        var expectedNode = node.Elements().FirstOrDefault(element => element.Name.LocalName == "expected");
        var expected = expectedNode is null ? FeelValue.Null : TckValue.Read(expectedNode);
        var errors = string.Join("; ", result.Errors.Select(error => error.Message));
        if ((string?)node.Attribute("errorResult") == "true")
        {
            if (!result.Value.IsNull) return $"{name}: expected null and an error, found {result.Value}";
            return result.Errors.Count > 0 ? null : $"{name}: expected an error, found null without one";
        }
        return TckValue.Same(expected, result.Value) ? null : $"{name}: expected {expected}, found {result.Value} ({errors})";
    }
}
