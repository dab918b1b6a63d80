using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>A text that facts hold, and the code that stands for it in their columns.</summary>
[Table("text_code")]
[PrimaryKey(nameof(TenantId), nameof(Code))]
[Index(nameof(TenantId), nameof(Text), IsUnique = true)]
[WithoutRowid]
public sealed class TextCode
{
    public long TenantId { get; set; }

    public long Code { get; set; }

    public required string Text { get; set; }
}
