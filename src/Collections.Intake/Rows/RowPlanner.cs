using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Intake.Derivations;
using Collections.Intake.Mappings;

namespace Collections.Intake.Rows;

/// <summary>Makes the plan by which the rows of a file are read.</summary>
public sealed class RowPlanner
{
    private readonly PortfolioMapping mapping;
    private readonly IReadOnlyList<string> header;
    private readonly FactCatalog catalog;
    private readonly FactTexts texts;
    private readonly DateOnly position;
    private readonly List<FieldReader> readers = [];
    private readonly List<ContactPointKind> contacts = [];
    private readonly List<MappingFinding> findings = [];
    private readonly HashSet<int> delivered = [Fact.CustomerKind];

    private RowPlanner(PortfolioMapping mapping, IReadOnlyList<string> header, FactCatalog catalog, FactTexts texts, DateOnly position)
    {
        this.mapping = mapping;
        this.header = header;
        this.catalog = catalog;
        this.texts = texts;
        this.position = position;
    }

    /// <summary>The plan of a file with that header, or why there is none.</summary>
    public static RowPlanResult Plan(PortfolioMapping mapping, IReadOnlyList<string> header, FactCatalog catalog, FactTexts texts, DateOnly position)
    {
        var layout = mapping.Layouts
            .Where(l => l.Columns.All(c => header.Contains(c)))
            .OrderByDescending(l => l.Columns.Count())
            .FirstOrDefault();
        return layout is null
            ? new RowPlanResult(null, [NoLayout(mapping, header)])
            : new RowPlanner(mapping, header, catalog, texts, position).Plan(layout);
    }

    private static MappingFinding NoLayout(PortfolioMapping mapping, IReadOnlyList<string> header)
    {
        var nearest = mapping.Layouts.MinBy(l => l.Columns.Count(c => !header.Contains(c)))!;
        var missing = nearest.Columns.Where(c => !header.Contains(c));
        return new MappingFinding("line 1", $"expected the columns of a layout; the nearest, '{nearest.Name}', lacks {string.Join(", ", missing)}");
    }

    private RowPlanResult Plan(Layout layout)
    {
        foreach (var twice in layout.Columns.Where(c => header.Count(h => h == c) > 1))
            findings.Add(new MappingFinding("line 1", $"expected column '{twice}' once, found it several times"));
        var account = Reader(layout.Fields.First(f => f.Field == FieldNames.Account));
        foreach (var field in layout.Fields.Where(f => f.Field != FieldNames.Account && f.Feel is null)) Add(field);
        if (layout.Fields.All(f => f.Field != catalog.Definitions[Fact.CustomerKind].Name)) Add(NaturalByDefault());
        var derived = DerivationPlanner.Plan(layout, header, catalog, texts, position, delivered, findings);
        delivered.UnionWith(derived?.Fields.Select(f => f.Fact.Ordinal) ?? []);
        var completes = new PositionFacts(delivered, position, mapping.Buckets);
        delivered.UnionWith(completes.WorkedOut);
        if (contacts.Count > 0) delivered.Add(Fact.ContactChannels);
        var plan = new RowPlan(
            layout.Name, header, account!, readers, layout.Fields.Any(f => f.Field == FieldNames.Customer),
            contacts, [.. delivered.Order()], completes, contacts.Count > 0 ? new ContactChannels(texts) : null, derived, catalog.Count);
        return new RowPlanResult(findings.Count == 0 ? plan : null, findings);
    }

    private FieldMapping NaturalByDefault() =>
        new() { Field = catalog.Definitions[Fact.CustomerKind].Name, Constant = CustomerKindText.Natural };

    private void Add(FieldMapping field)
    {
        if (Reader(field) is not { } reader) return;
        readers.Add(reader);
        if (field.Consent is { Column: { } column } consent)
            readers.Add(new ConsentReader(contacts.Count - 1, consent) { Field = field.Field, Column = column, Index = IndexOf(column) });
    }

    private FieldReader? Reader(FieldMapping field)
    {
        var inner = Target(field);
        if (inner is null || field.Column is not null) return inner;
        var parts = field.Template?.Parts ?? [new TemplatePart(field.Constant!, false)];
        return new TemplateReader(
            [.. parts.Select(p => Encoding.UTF8.GetBytes(p.Text))],
            [.. parts.Select(p => p.IsColumn ? IndexOf(p.Text) : -1)],
            inner)
        { Field = field.Field, Column = inner.Column };
    }

    private FieldReader? Target(FieldMapping field)
    {
        var column = field.Column ?? field.Field;
        var index = field.Column is null ? -1 : IndexOf(field.Column);
        if (FieldNames.Contact(field.Field) is { } contact)
        {
            contacts.Add(contact);
            return new ContactReader(contacts.Count - 1, field.Consent?.Constant ?? Consent.Unknown)
            { Field = field.Field, Column = column, Index = index, IsRequired = field.IsRequired };
        }
        return field.Field switch
        {
            FieldNames.Account => new ReferenceReader(true) { Field = field.Field, Column = column, Index = index },
            FieldNames.Customer => new ReferenceReader(false) { Field = field.Field, Column = column, Index = index },
            FieldNames.Name => new NameReader { Field = field.Field, Column = column, Index = index, IsRequired = field.IsRequired },
            _ => OfFact(field, column, index),
        };
    }

    private FieldReader? OfFact(FieldMapping field, string column, int index)
    {
        var fact = catalog.Find(field.Field)!;
        delivered.Add(fact.Ordinal);
        if (FactParsers.Create(fact, field, texts, position) is not { } parser)
        {
            findings.Add(new MappingFinding(field.Field, "expected meanings that the fact can hold in the value map"));
            return null;
        }
        return fact.Ordinal == Fact.CustomerKind
            ? new CustomerKindReader(parser, texts) { Field = field.Field, Column = column, Index = index, IsRequired = field.IsRequired }
            : new FactReader(fact.Ordinal, parser) { Field = field.Field, Column = column, Index = index, IsRequired = field.IsRequired };
    }

    private int IndexOf(string column) => header.ToList().IndexOf(column);
}
