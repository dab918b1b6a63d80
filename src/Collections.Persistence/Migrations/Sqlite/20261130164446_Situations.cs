using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Situations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "situation",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "situation",
                table: "collection_case");
        }
    }
}
