using Collections.Decisions.Syntax;

namespace Collections.Decisions.Dmn;

/// <summary>Resolves imports and references of models and parses their expressions.</summary>
internal sealed class Linker
{
    private readonly Dictionary<string, LinkedModel> models = new(StringComparer.Ordinal);
    private readonly List<DmnError> errors = [];
    private readonly TypeNesting nesting = new();

    public Linker(IReadOnlyList<DmnDefinitions> all)
    {
        foreach (var definitions in all)
        {
            if (models.ContainsKey(definitions.Namespace)) continue;
            var types = new ModelTypes(definitions, text => Parse(text, BuiltInNames.Table, true), nesting);
            models.Add(definitions.Namespace, new(definitions, models) { Types = types });
        }
    }

    public IReadOnlyList<DmnError> Errors => errors;

    /// <summary>Links the model and everything it imports.</summary>
    public LinkedModel Link(DmnDefinitions definitions)
    {
        var root = models[definitions.Namespace];
        var open = new Queue<LinkedModel>([root]);
        var seen = new HashSet<LinkedModel> { root };
        while (open.TryDequeue(out var model))
        {
            foreach (var imported in Imports(model))
            {
                if (seen.Add(imported)) open.Enqueue(imported);
            }
        }
        foreach (var model in seen) model.Types.ResolveAll();
        if (nesting.TooDeep is { } item)
            errors.Add(new("type-too-deep", $"Types build on one another at most {FeelLimits.ValueDepth} deep; '{item.Name}' is deeper.", item.Id));
        foreach (var model in seen) new ExpressionLinker(model, Parse, errors).Link();
        errors.AddRange(RequirementCycles.Of(seen));
        return root;
    }

    private IEnumerable<LinkedModel> Imports(LinkedModel model)
    {
        foreach (var import in model.Definitions.Imports)
        {
            if (models.TryGetValue(import.Namespace, out var imported))
            {
                model.Imports.Add((import.Name, imported));
                model.Types.Imports.Add((import.Name, imported.Types));
                yield return imported;
            }
            else errors.Add(new("missing-import", $"The model '{import.Namespace}', imported as '{import.Name}', was not found.", model.Definitions.Id));
        }
    }

    private FeelExpression? Parse(FeelText text, NameTable names, bool tests)
    {
        if (!text.IsFeel)
        {
            errors.Add(new("expression-language", $"Expected FEEL, found the language '{text.Language}' in: {text.Text}", text.ElementId, text.Line));
            return null;
        }
        var parsed = FeelParser.Parse(text.Text, names, tests);
        foreach (var error in parsed.Errors)
            errors.Add(new(error.Code, $"{error.Message} In: {text.Text}", text.ElementId, text.Line, error.Position));
        return parsed.Tree;
    }
}
