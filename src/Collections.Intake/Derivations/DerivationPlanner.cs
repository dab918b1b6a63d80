using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Mappings;
using Collections.Intake.Rows;

namespace Collections.Intake.Derivations;

/// <summary>Prepares the derived fields of a layout: parses them, and finds names that they cannot read.</summary>
public static class DerivationPlanner
{
    /// <summary>The derived fields; null where the layout has none, or where a finding was added.</summary>
    public static DerivedFields? Plan(
        Layout layout, IReadOnlyList<string> header, FactCatalog catalog, FactTexts texts, DateOnly position,
        IReadOnlySet<int> delivered, List<MappingFinding> findings)
    {
        var mappings = layout.Fields.Where(f => f.Feel is not null).ToList();
        if (mappings.Count == 0) return null;
        var inputs = new InputColumns(layout.Inputs, header, texts, position);
        var targets = mappings.Select(m => catalog.Find(m.Field)!).ToList();
        var adapter = new FactColumnAdapter(inputs, catalog.Definitions.Where(d => delivered.Contains(d.Ordinal) || targets.Contains(d)), texts);
        var known = inputs.Inputs.Select(i => i.Column).Concat(delivered.Select(o => catalog.Definitions[o].Name)).ToHashSet(StringComparer.Ordinal);
        var fields = new List<DerivedField>();
        for (var i = 0; i < mappings.Count; i++)
        {
            if (Field(mappings[i], targets[i], adapter, known, findings) is { } field) fields.Add(field);
            known.Add(targets[i].Name);
        }
        return findings.Count == 0 ? new DerivedFields(inputs, fields, adapter) : null;
    }

    private static DerivedField? Field(FieldMapping mapping, FactDefinition fact, FactColumnAdapter adapter, HashSet<string> known, List<MappingFinding> findings)
    {
        var parsed = FeelParser.Parse(mapping.Feel!, adapter.Schema);
        if (!parsed.IsParsed)
        {
            findings.AddRange(parsed.Errors.Select(e => new MappingFinding($"{mapping.Field}: {mapping.Feel}", $"at {e.Position}: {e.Message}")));
            return null;
        }
        var unknown = parsed.Tree.Names.Where(n => !known.Contains(n)).ToList();
        foreach (var name in unknown)
            findings.Add(new MappingFinding($"{mapping.Field}: {mapping.Feel}", $"expected an input or a field mapped before, found '{name}'"));
        return unknown.Count > 0
            ? null
            : new DerivedField(fact, CompiledExpression.Compile(parsed.Tree, adapter.Schema), mapping.IsRequired, mapping.AllowsNegative ?? FactParsers.AdmitsNegative(fact));
    }
}
