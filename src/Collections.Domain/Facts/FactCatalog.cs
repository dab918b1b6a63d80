namespace Collections.Domain.Facts;

/// <summary>The facts of every account of a database: the built-in ones in fixed order, then declared attributes.</summary>
public sealed class FactCatalog
{
    private static readonly FactDefinition[] BuiltInDefinitions =
    [
        new(Fact.Product, "product", FactType.Text, 0, FactSource.Account),
        new(Fact.Currency, "currency", FactType.Text, 0, FactSource.Account),
        new(Fact.Company, "company", FactType.Text, 0, FactSource.Account),
        new(Fact.Principal, "principal", FactType.Number, 2, FactSource.Account),
        new(Fact.Interest, "interest", FactType.Number, 2, FactSource.Account),
        new(Fact.Fees, "fees", FactType.Number, 2, FactSource.Account),
        new(Fact.Costs, "costs", FactType.Number, 2, FactSource.Account),
        new(Fact.TotalDue, "total due", FactType.Number, 2, FactSource.Account),
        new(Fact.PastDue, "past due", FactType.Number, 2, FactSource.Account),
        new(Fact.OldestDueDate, "oldest due date", FactType.Date, 0, FactSource.Account),
        new(Fact.DaysPastDue, "days past due", FactType.Number, 0, FactSource.Account),
        new(Fact.Estimated, "estimated", FactType.Flag, 0, FactSource.Derived),
        new(Fact.Bucket, "bucket", FactType.Number, 0, FactSource.Derived),
        new(Fact.OpenedOn, "opened on", FactType.Date, 0, FactSource.Account),
        new(Fact.Region, "region", FactType.Text, 0, FactSource.Customer),
        new(Fact.CustomerKind, "customer kind", FactType.Text, 0, FactSource.Customer),
        new(Fact.TotalRisk, "total risk", FactType.Number, 2, FactSource.Aggregate),
        new(Fact.WorstBucket, "worst bucket", FactType.Number, 0, FactSource.Aggregate),
        new(Fact.NumberOfProducts, "number of products", FactType.Number, 0, FactSource.Aggregate),
        new(Fact.ContactChannels, "contact channels", FactType.Text, 0, FactSource.Derived),
        new(Fact.CustomerKey, "customer key", FactType.Number, 0, FactSource.Reference),
        new(Fact.GuaranteedBy, "guaranteed by", FactType.Text, 0, FactSource.Derived),
    ];

    private readonly Dictionary<string, int> ordinals;

    /// <summary>The built-in facts and attributes in the order in which they were declared.</summary>
    public FactCatalog(IEnumerable<AttributeDeclaration> attributes)
    {
        Definitions = [.. BuiltInDefinitions, .. attributes.Select(Attribute)];
        ordinals = Definitions.ToDictionary(d => d.Name, d => d.Ordinal, StringComparer.Ordinal);
    }

    /// <summary>Only the built-in facts.</summary>
    public static FactCatalog BuiltIn { get; } = new([]);

    /// <summary>Every fact; the place in the list is the ordinal.</summary>
    public IReadOnlyList<FactDefinition> Definitions { get; }

    /// <summary>How many facts an account has.</summary>
    public int Count => Definitions.Count;

    /// <summary>The attributes, in the order in which they were declared.</summary>
    public IEnumerable<AttributeDeclaration> Attributes => Definitions.Skip(Fact.BuiltInCount)
        .Select(d => new AttributeDeclaration(d.Name, d.Type, d.Scale, d.IsProtected, d.IsReadable));

    /// <summary>The ordinal of a fact, or -1 where there is none of that name.</summary>
    public int IndexOf(string name) => ordinals.GetValueOrDefault(name, -1);

    /// <summary>The fact of that name, or null.</summary>
    public FactDefinition? Find(string name) => ordinals.TryGetValue(name, out var ordinal) ? Definitions[ordinal] : null;

    /// <summary>
    /// The catalogue with further attributes behind the present ones. An attribute of a known name must be declared
    /// alike. Of its flags the stricter ones hold: what anybody has declared protected stays so, until
    /// <paramref name="loosens"/> says that the last word counts. Conflicts are returned and leave the catalogue as it is.
    /// </summary>
    public FactCatalogExtension With(IReadOnlyList<AttributeDeclaration> attributes, bool loosens = false)
    {
        var all = Attributes.ToList();
        var conflicts = new List<AttributeConflict>();
        foreach (var declared in attributes)
        {
            var known = Find(declared.Name);
            var at = all.FindIndex(a => a.Name == declared.Name);
            if (known is not null && Conflict(known, declared) is { } reason) conflicts.Add(new AttributeConflict(declared.Name, reason));
            else if (at < 0) all.Add(declared);
            else all[at] = loosens ? declared : Stricter(all[at], declared);
        }
        return new FactCatalogExtension(conflicts.Count == 0 ? new FactCatalog(all) : this, conflicts);
    }

    private static AttributeDeclaration Stricter(AttributeDeclaration known, AttributeDeclaration declared) =>
        declared with { IsProtected = known.IsProtected || declared.IsProtected, IsReadable = known.IsReadable && declared.IsReadable };

    private static string? Conflict(FactDefinition known, AttributeDeclaration declared)
    {
        if (known.Ordinal < Fact.BuiltInCount) return "is a built-in fact and cannot be declared as an attribute";
        return known.Type != declared.Type || known.Scale != declared.Scale
            ? $"is declared as {declared.Type} with scale {declared.Scale}, but is known as {known.Type} with scale {known.Scale}"
            : null;
    }

    private static FactDefinition Attribute(AttributeDeclaration declared, int index) =>
        new(Fact.BuiltInCount + index, declared.Name, declared.Type, declared.Scale, FactSource.Attribute, declared.IsProtected, declared.IsReadable);
}
