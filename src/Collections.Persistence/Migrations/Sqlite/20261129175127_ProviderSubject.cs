using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProviderSubject : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "provider_subject",
                table: "person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_provider_subject",
                table: "person",
                columns: new[] { "tenant_id", "provider_subject" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_person_provider_subject",
                table: "person");

            migrationBuilder.DropColumn(
                name: "provider_subject",
                table: "person");
        }
    }
}
