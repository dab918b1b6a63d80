using System.Xml.Linq;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Conformance.Dmn;

/// <summary>What became of one test case.</summary>
internal sealed record TckOutcome(string Directory, string File, string Case, string? Failure)
{
    public string Id => $"{Directory}/{File}/{Case}";

    public string Csv => $"{Directory},{File},{Case},{(Failure is null ? "SUCCESS" : "ERROR")}";
}

/// <summary>Runs the test cases of a directory of the kit.</summary>
internal static class TckDirectory
{
    public static IEnumerable<TckOutcome> Run(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var suite = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
            var modelFile = Path.Combine(folder, suite.Elements().First(element => element.Name.LocalName == "modelName").Value.Trim());
            var loaded = DmnModel.Load(modelFile);
            foreach (var test in suite.Elements().Where(element => element.Name.LocalName == "testCase"))
            {
                var failure = loaded.Model is { } model ? Failure(model, test) : loaded.Errors[0].Message;
                yield return new(Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file), (string?)test.Attribute("id") ?? "", failure);
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
            var asked = (string?)test.Attribute("type") == "decisionService" ? (string?)test.Attribute("invocableName") ?? name : name;
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
