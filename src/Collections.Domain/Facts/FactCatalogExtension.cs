namespace Collections.Domain.Facts;

/// <summary>A catalogue with attributes added, or the old one and what stood against it.</summary>
public sealed record FactCatalogExtension(FactCatalog Catalog, IReadOnlyList<AttributeConflict> Conflicts);
